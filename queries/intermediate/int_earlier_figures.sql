-- Cumulative figures, as int_known_figures has them, of years that come before those computed here:
-- none, but where only some years are computed, and those before them are kept.
-- One row per year, indicator of kind `acumulat`, member asked and period.
select
    null::integer as year,
    null::varchar as indicator_code,
    null::varchar as member_code,
    null::varchar as period,
    null::integer as first_year,
    null::decimal(38, 6) as value,
    null::decimal(38, 6) as women,
    null::decimal(38, 6) as men,
    null::decimal(38, 6) as non_binary
where false
