-- More words of the trade, and words that were understood as something else. A phrase that has words in common with others need
-- not stand here with each of their spellings: words that mean the same by themselves mean the same in every phrase.

-- Other writings of one word.
INSERT INTO pmov2.synonyms (term, means)
SELECT other.term, known.means
FROM (VALUES
    ('boshing', 'bos'), ('bosing', 'bos'), ('busing', 'bos'), ('bosching', 'bos'),
    ('pully', 'puli'), ('puly', 'puli'), ('pulli', 'puli'), ('pulley', 'puli'),
    ('klaher', 'laher'), ('lager', 'laher'), ('klaker', 'laher'), ('lakher', 'laher'), ('lahar', 'laher'),
    ('pegas', 'per'), ('pir', 'per'), ('spring', 'per'),
    ('kawat', 'tali'), ('kable', 'tali'), ('kabel', 'tali'),
    ('packing', 'paking'), ('peking', 'paking'), ('perpack', 'paking'), ('gasket', 'paking'), ('gesket', 'paking'),
    ('seker', 'seher'), ('saker', 'seher'), ('siher', 'seher'),
    ('katup', 'klep'), ('kelep', 'klep'), ('valve', 'klep'),
    ('shok', 'sok'), ('syok', 'sok'), ('skok', 'sok'), ('shock', 'sok'), ('shockbreaker', 'sok'), ('sokbreker', 'sok'),
    ('velg', 'pelek'), ('pelg', 'pelek'), ('velk', 'pelek'), ('rim', 'pelek'),
    ('setang', 'stang'), ('stir', 'stang'),
    ('slebor', 'spakbor'), ('sepakbor', 'spakbor'), ('slebur', 'spakbor'),
    ('geer', 'gir'), ('gear', 'gir'), ('gigi', 'gir'),
    ('kenalpot', 'knalpot'), ('knalput', 'knalpot'), ('jog', 'jok'), ('sadel', 'jok'),
    ('weser', 'sein'), ('rihting', 'sein'), ('richting', 'sein'), ('riting', 'sein'), ('reting', 'sein'), ('sen', 'sein'), ('sign', 'sein'),
    ('emblim', 'emblem'), ('lambang', 'emblem'), ('logo', 'emblem'), ('simbol', 'emblem'),
    ('pijakan', 'injakan'), ('pijakan kaki', 'injakan kaki'), ('pancalan', 'injakan'),
    ('lampu pijar', 'bohlam')
) AS other (term, like_term)
JOIN pmov2.synonyms known ON known.term = other.like_term
ON CONFLICT (term) DO NOTHING;

INSERT INTO pmov2.synonyms (term, means)
SELECT unnest(terms::text[]), means::text[] FROM (VALUES
    -- frame and body
    ('{capit urang,supit urang,lengan ayun,lengan swing arm,garpu belakang,swing arm belakang}', '{swing arm rr,fork rr}'),
    ('{karet injakan,karet injakan kaki,karet pijakan,karet pijakan kaki,karet step,karet pancalan}', '{rubber step,rubber main step,rubber pillion step}'),
    ('{gantungan barang,gantungan helm,cantolan barang,cantelan barang,kait barang,gantungan belanja}', '{hook luggage,hook}'),
    ('{karet ganjal mesin,karet dudukan mesin,karet engine mounting,engine mounting,karet gantungan mesin,ganjal mesin,anting mesin}', '{rubber eng mounting,bush eng hanger}'),
    ('{karet ganjal jok,karet jok,ganjal jok}', '{rubber seat}'),
    ('{karet standar,karet standar tengah,karet standar dua}', '{rubber stand}'),
    ('{dudukan plat,dudukan plat nomor,tatakan plat nomor,plat dudukan nomor polisi}', '{stay license plate,bracket number plate}'),
    -- engine
    ('{deksel klep,deksel atas,tutup deksel klep,tutup kepala klep,cover head,cover kop}', '{cover cylinder head,cover head}'),
    ('{oring blok,o ring blok,karet blok}', '{o ring}'),
    ('{rantai mesin}', '{chain cam}'),
    ('{paking atas,paking top,paking top set}', '{gasket kit a,gasket set cylinder}'),
    ('{paking bawah}', '{gasket kit b}'),
    ('{nosel,nozzle,nosel injektor,nozzle injektor,nosel injeksi}', '{injector fuel}'),
    ('{rotak,rotax,rotak bensin,rotax bensin,dinamo fuel pump,dinamo bensin}', '{fuel pump unit,pump fuel}'),
    ('{iac,isc,sensor langsam,motor langsam,idle air control}', '{valve set idle air control,idle air}'),
    ('{selongsong gas,pipa gas,gas spontan,handle gas,grip gas}', '{pipe throttle grip,grip throttle}'),
    ('{rumah gas,rumah handle gas}', '{housing throttle,bracket throttle}'),
    -- drive
    ('{klip roller,klip rumah roller,klip slider,klip slide,dudukan slider,karet rumah roller}', '{piece slide}'),
    ('{kampas sentrifugal,kopling sentrifugal,kampas kopling ganda,kopling ganda,sepatu ganda}', '{weight set clutch}'),
    ('{mangkok cvt,mangkok kampas ganda,mangkuk ganda,rumah kampas ganda}', '{outer clutch}'),
    ('{kipas puli,kipas pulley depan,kipas cvt,kipas variator,kipas puli depan}', '{face drive,face primary drive}'),
    ('{rantai roda}', '{chain drive}'),
    ('{gir kecil,gigi tarik depan}', '{sprocket drive}'),
    ('{gir besar,gigi tarik belakang}', '{sprocket final driven}'),
    ('{oli gear,oli transmisi matic,oli girboks,oli gearbox}', '{oli gardan,transmission gear oil}'),
    -- electrics and switches
    ('{switch handle,saklar handle,switch stang,saklar stang,holder stang,rumah saklar,saklar set,switch set}', '{switch handle}'),
    ('{switch handle kiri,saklar handle kiri,saklar stang kiri,switch stang kiri,holder kiri,saklar kiri}', '{switch l handle}'),
    ('{switch handle kanan,saklar handle kanan,saklar stang kanan,switch stang kanan,holder kanan,saklar kanan}', '{switch r handle}'),
    ('{kampas starter,kampas dinamo,sikat dinamo,sikat starter,karbon dinamo,karbon starter}', '{brush starter,brush set,brush terminal}'),
    ('{kabel massa,kabel masa,kabel negatif aki,kabel minus aki,kabel aki negatif}', '{cable battery earth}'),
    ('{kabel positif aki,kabel plus aki,kabel aki positif}', '{cable battery positive}'),
    ('{kabel starter,kabel dinamo starter}', '{cable starter motor}'),
    ('{sensor standar,sensor standar samping}', '{switch side stand}'),
    ('{sensor gas,sensor throttle,sensor tps}', '{sensor throttle position}'),
    ('{perkakas,kunci bawaan,kunci kunci,kunci tool,alat bawaan}', '{tool set,tool kit}'),
    -- seals and wheels
    ('{sil roda,sil roda depan,oil seal roda depan,oil seal as roda,oil seal as roda depan,sil as roda depan,sil debu roda}', '{seal dust fr wheel,dust seal,seal dust}'),
    ('{dop pentil,tutup dop ban}', '{valve rim}')
) AS lines (terms, means)
ON CONFLICT (term) DO NOTHING;

-- `gear oil` is also what GEAR,OIL PUMP has; a set of keys belongs to locks; of a socket or a reflector the one that was named.
UPDATE pmov2.synonyms SET means = '{oli gardan,transmission gear oil}' WHERE term = 'oli gardan' AND version = 1;
UPDATE pmov2.synonyms SET means = '{key set,switch combination}' WHERE term = 'kunci set' AND version = 1;
UPDATE pmov2.synonyms SET means = '{bulb socket headlight,socket headlight,bulb socket}'
WHERE term IN ('fiting lampu depan', 'fitting lampu depan', 'soket lampu depan', 'fiting lampu', 'fitting lampu') AND version = 1;
UPDATE pmov2.synonyms SET means = '{headlight unit,headlight assy,light head}' WHERE term = 'reflektor lampu depan' AND version = 1;

-- Both generations are called so; the older one has names of its own.
UPDATE pmov2.vehicle_models SET codes = '{kvb,k46}', aliases = '{}' WHERE name = 'vario 110' AND version = 1;
INSERT INTO pmov2.vehicle_models (name, aliases, codes)
VALUES ('vario 110 karbu', '{vario lama,vario karbu,vario cw,vario techno,vario 110 lama}', '{kvb}') ON CONFLICT (name) DO NOTHING;

-- What has changed is read again.
UPDATE pmov2.cache_epochs SET epoch = epoch + 1 WHERE name = 'search';
