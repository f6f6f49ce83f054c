-- Where each member stands in a year, as groups are made: its comarca by the name that the list of
-- comarques has, or as the plan has it, and its demarcació. `unstated` is where the plan says none.
-- One row per year and member.
select
    members.year,
    members.member_code,
    coalesce(comarques.name, nullif(trim(members.comarca), ''), 'unstated') as comarca_code,
    coalesce(nullif(trim(members.demarcacio), ''), 'unstated') as demarcacio_code
from int_members as members
left join stg_comarques as comarques using (comarca_key)
