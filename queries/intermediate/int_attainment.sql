-- The attainment formula, written here and nowhere else: how far each rated_value is between its
-- baseline and its target. raw_rate is in per cent, neither rounded nor capped, and null where
-- there is nothing to rate. rate is raw_rate capped to 0..100, and status is its status. rule names
-- the case that gave it; a band of one bound has rules of its own. is_ratable says whether there is
-- a target, or a band, to rate against. is_met says whether the target is reached. The other
-- columns are those of int_attainment_inputs.
-- One row per year, indicator, horizon and member with a target of its own.
with

inputs as (
    select
        *,
        -- An indicator that should increase and has no baseline starts from zero.
        case when direction = 'augmentar' then coalesce(baseline, 0) else baseline end as origin
    from int_attainment_inputs
),

-- Rates are computed in whole millionths, which are exact in a double: 1.15 between 1 and 1.2 is at
-- 75 and not just below. A quotient with more than six decimals keeps all of them.
scaled as (
    select
        *,
        list_transform(
            [rated_value, origin, target, minimum, maximum],
            lambda x: if(
                abs(x * 1000000 - round(x * 1000000)) <= 1e-6 + abs(x) * 4e-10,
                round(x * 1000000),
                x * 1000000
            )
        ) as millionths
    from inputs
),

exact as (
    select
        * exclude (origin, millionths),
        {
            'value': millionths[1],
            'origin': millionths[2],
            'target': millionths[3],
            'distance': if(
                rated_value is null, null,
                greatest(millionths[4] - millionths[1], millionths[1] - millionths[5], 0)
            ),
            'width': nullif(millionths[5] - millionths[4], 0)
        } as whole
    from scaled
),

ruled as (
    select
        *,
        if(direction = 'disminuir', whole.value <= whole.target, whole.value >= whole.target)
            as is_met,
        case
            -- A band has no year of its own. It holds in the years of the plan.
            when is_band then is_in_plan and coalesce(minimum, maximum) is not null
            else target is not null
        end as is_ratable,
        case
            when rated_value is null then 'none'
            when is_band
            then case
                when not is_in_plan or coalesce(minimum, maximum) is null then 'none'
                when minimum is null or maximum is null
                then if(whole.distance = 0, 'inside_bound', 'outside_bound')
                when whole.distance = 0 then 'inside_band'
                else 'outside_band'
            end
            when target is null then 'none'
            when kind = 'fita' then 'milestone'
            when whole.origin is null then 'decrease_no_baseline'
            when whole.origin = whole.target then 'target_equals_baseline'
            when if(
                direction = 'disminuir', whole.origin < whole.target, whole.origin > whole.target
            )
            then 'baseline_past_target'
            when baseline is null then 'from_zero'
            else 'interpolated'
        end as rule
    from exact
),

rated as (
    select
        * exclude (whole),
        case
            -- Multiplying first rounds once only. A value at its target gives exactly 100.
            when rule in ('inside_band', 'inside_bound') then 100
            when rule = 'outside_bound' then 0
            when rule = 'outside_band'
            then greatest(coalesce(100 * (whole.width - whole.distance) / whole.width, 0), 0)
            when rule in ('interpolated', 'from_zero') and whole.value = whole.target then 100
            when rule in ('interpolated', 'from_zero')
            then 100 * (whole.value - whole.origin) / (whole.target - whole.origin)
            when rule = 'milestone' and target > 0 and whole.value <> whole.target
            then 100 * whole.value / whole.target
            when rule <> 'none' then case when is_met then 100 else 0 end
        end as any_rate
    from ruled
),

unsigned as (
    select
        * exclude (any_rate),
        -- A mean of thirds may miss a threshold by its last bit. A rate within a billionth of a
        -- figure with six decimals becomes that figure, but never 100. The sum removes the sign of
        -- a negative zero.
        if(
            abs(any_rate - round(any_rate, 6)) < 1e-9 and round(any_rate, 6) <> 100,
            round(any_rate, 6),
            any_rate
        ) + 0 as raw_rate
    from rated
),

capped as (
    select
        *,
        case when raw_rate is not null then least(greatest(raw_rate, 0), 100) end as rate
    from unsigned
)

select
    capped.*,
    bands.status
from capped
left join int_status_bands as bands
    on
        capped.year = bands.year
        and capped.rate >= bands.rate_from
        and capped.rate < bands.rate_below
