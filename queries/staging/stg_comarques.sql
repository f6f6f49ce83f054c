-- Catalonia's comarques with the years in which each existed, and the key by which names are
-- matched.
-- One row per comarca.
select
    comarca_code,
    name,
    regexp_replace(
        strip_accents(lower(trim(replace(name, '’', '''')))),
        '^(el |la |els |les |l''|val d'')', ''
    ) as comarca_key,
    coalesce(year(existed_from), 0)::integer as first_year,
    coalesce(year(existed_until), 9999)::integer as last_year
from comarca
