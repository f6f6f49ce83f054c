-- How far each value is on the road from its baseline to its target: the one place with the
-- formula. raw_rate is in per cent, neither rounded nor capped, null where there is nothing to
-- rate; rule says which case gave it; is_ratable whether there is a target, or a band, to rate
-- against. The other columns are those of int_attainment_inputs.
-- One row per year, indicator, horizon and member with a target of its own.
with

inputs as (
    select
        *,
        -- Who wants more and says no baseline starts from nothing.
        case when direction = 'augmentar' then coalesce(baseline, 0) else baseline end as origin,
        case direction when 'disminuir' then value <= target else value >= target end as is_met,
        case
            when value is not null then greatest(minimum - value, value - maximum, 0)::double
        end as distance,
        nullif(maximum - minimum, 0)::double as width
    from int_attainment_inputs
),

ruled as (
    select
        *,
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
                when distance = 0 then 'inside_band'
                else 'outside_band'
            end
            when target is null then 'none'
            when kind = 'fita' then 'milestone'
            when origin is null then 'decrease_no_baseline'
            when origin = target then 'target_equals_baseline'
            when if(direction = 'disminuir', origin < target, origin > target)
            then 'baseline_past_target'
            when baseline is null then 'from_zero'
            else 'interpolated'
        end as rule
    from inputs
),

rated as (
    select
        * exclude (origin, is_met, distance, width),
        case
            -- Multiplied first, a rate with few decimals is exact; who is at the target is at 100
            -- to the last bit.
            when rule = 'inside_band' then 100
            when rule = 'outside_band'
            then greatest(coalesce(100 * (width - distance) / width, 0), 0)
            when rule in ('interpolated', 'from_zero') and value = target then 100
            when rule in ('interpolated', 'from_zero')
            then 100 * (value - origin) / (target - origin)
            when rule = 'milestone' and target > 0 and value <> target then 100 * value / target
            when rule <> 'none' then case when is_met then 100 else 0 end
        end as any_rate
    from ruled
)

select
    * exclude (any_rate),
    -- A zero has no sign.
    case when any_rate = 0 then 0 else any_rate end as raw_rate
from rated
