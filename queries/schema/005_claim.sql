-- Whose return a rejected workbook says that it is, where its cover could be read: so that its
-- member can be told. No figure is ever taken from it.

-- One row per rejected workbook whose cover could be read.
create table claim (
    workbook_id integer primary key,
    member_code varchar not null, year integer not null
);
