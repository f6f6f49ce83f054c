-- Bands that municipalities are grouped in by their population, the steps of the law of local
-- government: what is above one limit and not above the next.
-- One row per band; above is null for the first, up_to for the last.
create table size_band (
    band_code varchar primary key,
    above     bigint,
    up_to     bigint
);
insert into size_band (band_code, above, up_to) values
    ('to_5000', null, 5000), ('5001_to_20000', 5000, 20000), ('20001_to_50000', 20000, 50000),
    ('50001_to_100000', 50000, 100000), ('over_100000', 100000, null);
