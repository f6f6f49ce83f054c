-- Population bands. A municipality is in the band if its population is more than above and at most
-- up_to.
-- One row per band.
select
    band_code,
    coalesce(above, -1) as above,
    coalesce(up_to, 9223372036854775807) as up_to
from size_band
