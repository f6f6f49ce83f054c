-- The comarca and demarcació of each member in a year, as groups use them. comarca_code is the name
-- in the list of comarques, or else as the plan writes it. `unstated` means that the plan gives
-- none.
-- One row per year and member.
select
    members.year,
    members.member_code,
    coalesce(comarques.name, nullif(trim(members.comarca), ''), 'unstated') as comarca_code,
    coalesce(nullif(trim(members.demarcacio), ''), 'unstated') as demarcacio_code
from int_members as members
left join stg_comarques as comarques using (comarca_key)
