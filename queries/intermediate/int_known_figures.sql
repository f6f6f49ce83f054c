-- What is known of each member for an indicator that counts since the plan began, given or carried:
-- all that a later year needs of it. first_year is its plan's.
-- One row per year, indicator of kind `acumulat`, member and period with a figure.
select
    figures.year,
    figures.indicator_code,
    figures.member_code,
    figures.period,
    indicators.first_year,
    figures.value,
    figures.women,
    figures.men,
    figures.non_binary
from int_member_figures as figures
inner join int_indicators as indicators
    on figures.year = indicators.year and figures.indicator_row = indicators.row_number
where indicators.kind = 'acumulat' and figures.value is not null
