-- How far each value is on the road from its baseline to its target: the one place with the
-- formula. raw_rate is in per cent, neither rounded nor capped, null where there is nothing to
-- rate; rule says which case gave it; is_ratable whether there is a target, or a band, to rate
-- against; is_met whether the target is reached. The other columns are those of
-- int_attainment_inputs.
-- One row per year, indicator, horizon and member with a target of its own.
with

inputs as (
    select
        *,
        -- Who wants more and says no baseline starts from nothing.
        case when direction = 'augmentar' then coalesce(baseline, 0) else baseline end as origin
    from int_attainment_inputs
),

-- Whole millionths are exact where decimals are not: 1.15 of the way from 1 to 1.2 is at 75 and not
-- just below, and a mean of 0.3 has reached 0.3. Other quotients keep their own digits.
scaled as (
    select
        *,
        list_transform(
            [value, origin, target, minimum, maximum],
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
                value is null, null,
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
            -- A band has no year of its own: it holds in those of the plan.
            when kind <> 'fita' and direction = 'mantenir'
            then is_in_plan and coalesce(minimum, maximum) is not null
            else target is not null
        end as is_ratable,
        case
            when value is null then 'none'
            when kind <> 'fita' and direction = 'mantenir'
            then case
                when not is_in_plan or coalesce(minimum, maximum) is null then 'none'
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
            -- Multiplied first, it is rounded once; who is at the target is at 100 to the last bit.
            when rule = 'inside_band' then 100
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
)

select
    * exclude (any_rate),
    -- A zero has no sign.
    case when any_rate = 0 then 0 else any_rate end as raw_rate
from rated
