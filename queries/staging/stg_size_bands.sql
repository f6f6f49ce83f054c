-- Bands of population; whoever has more than `above`, and no more than `up_to`, is in one.
-- One row per band.
select
    band_code,
    coalesce(above, -1) as above,
    coalesce(up_to, 9223372036854775807) as up_to
from size_band
