-- A stand-in for the dealer's old system, for development and tests. In production this schema exists
-- already and belongs to the old system: nothing here ever runs there.
CREATE SCHEMA IF NOT EXISTS data_part;

CREATE TABLE IF NOT EXISTS data_part.tblpart_id (
    id                           serial PRIMARY KEY,
    kd_part                      varchar(50)   NOT NULL UNIQUE,
    nm_part                      varchar(200)  NOT NULL,
    het                          numeric(15,2),
    min_stok                     integer,
    fk_detail_sub_kelompok_part  varchar(50),
    part_active                  boolean
);

CREATE TABLE IF NOT EXISTS data_part.tblstock_part_id (
    id          serial PRIMARY KEY,
    fk_part     integer NOT NULL,
    qty_on_hand integer,
    qty_booking integer,
    bulan       integer NOT NULL,
    tahun       integer NOT NULL,
    UNIQUE (fk_part, tahun, bulan)
);

CREATE TABLE IF NOT EXISTS data_part.tbltoko (
    id      serial PRIMARY KEY,
    kd_toko varchar(20)  NOT NULL UNIQUE,
    nm_toko varchar(100) NOT NULL
);

CREATE TABLE IF NOT EXISTS data_part.tblsalesman (
    id          serial PRIMARY KEY,
    kd_salesman varchar(20)  NOT NULL UNIQUE,
    nama        varchar(100) NOT NULL
);

CREATE TABLE IF NOT EXISTS data_part.tblso (
    id                    serial PRIMARY KEY,
    no_so                 varchar(50)   NOT NULL UNIQUE,
    jenis_so              varchar(30),
    tgl_so                date          NOT NULL,
    jenis_pembayaran      varchar(20),
    fk_salesman           integer,
    tipe_source           varchar(20),
    fk_toko               integer,
    fk_dealer             integer,
    fk_no_wo              integer,
    tipe_penjualan        varchar(20),
    tgl_jatuh_tempo       date,
    grand_total           numeric(15,2),
    status_outstanding    boolean,
    status_approve_reject varchar(50),
    alasan_approve_reject text,
    approve_by            varchar(100),
    tgl_approve           timestamp,
    alasan_batal          text,
    tgl_batal             timestamp,
    periode_awal          date,
    periode_akhir         date,
    fk_memo               integer,
    keterangan            text
);

CREATE TABLE IF NOT EXISTS data_part.tblso_detail (
    id          serial PRIMARY KEY,
    fk_so       integer NOT NULL REFERENCES data_part.tblso (id),
    fk_part     integer NOT NULL,
    harga       numeric(15,2),
    qty_so      integer,
    total_harga numeric(15,2),
    qty_sisa    integer,
    fk_tipe     integer
);
CREATE INDEX IF NOT EXISTS tblso_detail_fk_so_idx ON data_part.tblso_detail (fk_so);
