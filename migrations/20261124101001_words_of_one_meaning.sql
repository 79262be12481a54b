-- Workshops use some words for one another: who says `bearing kruk as` also says `laker kruk as`. The dictionary knew the
-- words one by one, but of the phrases that begin with them only those that somebody had thought of. Phrases that begin
-- with one of these now exist with each.
INSERT INTO pmov2.synonyms (term, means)
SELECT DISTINCT ON (made.term) made.term, made.means
FROM (
    SELECT other.word || substr(s.term, length(split_part(s.term, ' ', 1)) + 1) AS term, s.means, s.id
    FROM (VALUES
        ('{laker,laher,lahar,klaher,bering,bearing}'::text[]),
        ('{paking,packing,gasket}'),
        ('{sil,seal}'),
        ('{seher,seker,piston}'),
        ('{gir,gear}'),
        ('{per,pir,pegas}'),
        ('{selang,slang}'),
        ('{saringan,filter}'),
        ('{kabel,tali}')
    ) alike (words)
    JOIN pmov2.synonyms s ON split_part(s.term, ' ', 1) = ANY (alike.words) AND s.term LIKE '% %' AND s.is_active
    CROSS JOIN unnest(alike.words) other (word)
) made
-- Nobody says the same word twice.
WHERE made.term !~ '^(seher|seker|piston) (set |kit )?(seher|seker|piston)\M'
ORDER BY made.term, made.id
ON CONFLICT (term) DO NOTHING;

-- And what was not known at all means what is known already.
INSERT INTO pmov2.synonyms (term, means)
SELECT missing.term, s.means
FROM (VALUES
    ('kotak saringan udara', 'box filter udara'),
    ('kotak filter udara', 'box filter udara'),
    ('kotak filter', 'box filter udara'),
    ('baut oli mesin', 'baut oli'),
    ('karet tromol belakang', 'karet tromol'),
    ('grip gas', 'handgrip'),
    ('clip piston', 'klip seher'),
    ('cantelan barang', 'gantungan barang')
) missing (term, same)
JOIN pmov2.synonyms s ON s.term = missing.same
ON CONFLICT (term) DO NOTHING;
