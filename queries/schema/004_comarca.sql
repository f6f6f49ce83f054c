-- Catalonia's comarques with IDESCAT's codes, dated, so that a year reads those that existed in it.
-- One row per comarca; existed_from is null for those of 1988 and before, existed_until while it
-- lasts.
create table comarca (
    comarca_code  varchar primary key,
    name          varchar not null,
    existed_from  date,
    existed_until date
);
insert into comarca (comarca_code, name, existed_from) values
    ('01', 'Alt Camp', null), ('02', 'Alt Empordà', null), ('03', 'Alt Penedès', null),
    ('04', 'Alt Urgell', null), ('05', 'Alta Ribagorça', null), ('06', 'Anoia', null),
    ('07', 'Bages', null), ('08', 'Baix Camp', null), ('09', 'Baix Ebre', null),
    ('10', 'Baix Empordà', null), ('11', 'Baix Llobregat', null), ('12', 'Baix Penedès', null),
    ('13', 'Barcelonès', null), ('14', 'Berguedà', null), ('15', 'Cerdanya', null),
    ('16', 'Conca de Barberà', null), ('17', 'Garraf', null), ('18', 'Garrigues', null),
    ('19', 'Garrotxa', null), ('20', 'Gironès', null), ('21', 'Maresme', null),
    ('22', 'Montsià', null), ('23', 'Noguera', null), ('24', 'Osona', null),
    ('25', 'Pallars Jussà', null), ('26', 'Pallars Sobirà', null), ('27', 'Pla d''Urgell', null),
    ('28', 'Pla de l''Estany', null), ('29', 'Priorat', null), ('30', 'Ribera d''Ebre', null),
    ('31', 'Ripollès', null), ('32', 'Segarra', null), ('33', 'Segrià', null),
    ('34', 'Selva', null), ('35', 'Solsonès', null), ('36', 'Tarragonès', null),
    ('37', 'Terra Alta', null), ('38', 'Urgell', null), ('39', 'Val d''Aran', null),
    ('40', 'Vallès Occidental', null), ('41', 'Vallès Oriental', null),
    ('42', 'Moianès', date '2015-05-01'), ('43', 'Lluçanès', date '2023-05-03');
