-- A whole lesson as release 0.1 wrote it: schema 1, format version 1, every event. It is never written anew: what it
-- tells must stay readable in every later release.
PRAGMA application_id = 1364348209;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE quizzes (
    hash TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;
INSERT INTO quizzes VALUES('cdda26f4efcd445342d44342ead0d0b7f9f8bf0d0cbea1ff5a9d65ef5abbe31c','{"questions":[{"body":{"explanation":[{"children":["Because of canary-Which model?"],"tag":"paragraph"}],"options":[{"right":false,"text":"DataOps"},{"right":false,"text":"MLOps"},{"right":true,"text":"DevOps"},{"right":false,"text":"NoOps"}],"prompt":[],"title":"Which model?"},"chapter":"1 Basics","kind":"choose-one","points":1000,"section":"Which model?","timeMs":20000},{"body":{"explanation":[{"children":["Because of canary-Which stages?"],"tag":"paragraph"}],"options":[{"right":true,"text":"build"},{"right":true,"text":"test"},{"right":false,"text":"pray"},{"right":false,"text":"blame"}],"prompt":[],"title":"Which stages?"},"chapter":"1 Basics","kind":"choose-all","points":1000,"section":"Which stages?","timeMs":30000},{"body":{"explanation":[],"groups":[{"items":["CI runs tests","Git keeps history"],"name":"True"},{"items":["Logs are metrics","Cron is a queue"],"name":"False"}],"prompt":[],"title":"True or false?"},"chapter":"1 Basics","kind":"sort-into-groups","points":1000,"section":"True or false?","timeMs":60000},{"body":{"explanation":[],"list":["commit","build","test","deploy"],"prompt":[],"title":"The pipeline"},"chapter":"1 Basics","kind":"put-in-order","points":1000,"section":"The pipeline","timeMs":45000}],"title":"DevOps \"basics\"","version":1}');
CREATE TABLE rooms (
    id TEXT NOT NULL PRIMARY KEY,
    pin TEXT NOT NULL,
    title TEXT NOT NULL,
    opened_ms INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    last_record_ms INTEGER NOT NULL,
    records INTEGER NOT NULL
) STRICT;
INSERT INTO rooms VALUES('3vq7rd','123456','DevOps "basics"',1800000000000,1,1800000119500,37);
CREATE TABLE records (
    room TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    version INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (room, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO records VALUES('3vq7rd',1,1,1,1800000000000,1210426912,'{"type":"room-opened","room":"3vq7rd","pin":"123456","quiz":"cdda26f4efcd445342d44342ead0d0b7f9f8bf0d0cbea1ff5a9d65ef5abbe31c","board":"speed","mayChangeAnswer":true}');
INSERT INTO records VALUES('3vq7rd',2,1,1,1800000000000,764932065,'{"type":"seat-taken","seat":1,"token":"0000000000000000000000000000000000000000000000000000000000000001","nickname":"Ada"}');
INSERT INTO records VALUES('3vq7rd',3,1,1,1800000000000,2549639158,'{"type":"seat-taken","seat":2,"token":"0000000000000000000000000000000000000000000000000000000000000002","nickname":"Zoë 🙂"}');
INSERT INTO records VALUES('3vq7rd',4,1,1,1800000000000,549336620,'{"type":"seat-taken","seat":3,"token":"0000000000000000000000000000000000000000000000000000000000000003","nickname":"Eve"}');
INSERT INTO records VALUES('3vq7rd',5,1,1,1800000000000,225868253,'{"type":"seat-taken","seat":4,"token":"0000000000000000000000000000000000000000000000000000000000000004","nickname":"Mallory"}');
INSERT INTO records VALUES('3vq7rd',6,1,1,1800000000000,379969817,'{"type":"room-locked","command":1}');
INSERT INTO records VALUES('3vq7rd',7,1,1,1800000000000,2108623921,'{"type":"room-unlocked","command":2}');
INSERT INTO records VALUES('3vq7rd',8,1,1,1800000000000,3575370335,'{"type":"seat-removed","command":3,"seat":3}');
INSERT INTO records VALUES('3vq7rd',9,1,1,1800000000000,3413965596,'{"type":"seat-banned","command":4,"seat":4}');
INSERT INTO records VALUES('3vq7rd',10,1,1,1800000000000,1622526182,'{"type":"question-asked","command":5,"round":1,"question":0,"drawnItems":[2,1,0,3],"drawnGroups":[],"timeLimitMs":20000}');
INSERT INTO records VALUES('3vq7rd',11,1,1,1800000000000,2377275703,'{"type":"question-paused","command":6}');
INSERT INTO records VALUES('3vq7rd',12,1,1,1800000007000,736157127,'{"type":"question-resumed","command":7}');
INSERT INTO records VALUES('3vq7rd',13,1,1,1800000007000,3985752831,'{"type":"time-added","command":8,"amountMs":10000}');
INSERT INTO records VALUES('3vq7rd',14,1,1,1800000008000,3098542643,'{"type":"heartbeat-recorded"}');
INSERT INTO records VALUES('3vq7rd',15,1,1,1800000011000,2175260710,'{"type":"room-recovered","awayMs":3000}');
INSERT INTO records VALUES('3vq7rd',16,1,1,1800000013000,1647100726,'{"type":"answer-accepted","seat":1,"command":9,"answer":{"picks":[3]},"reportedMs":2000,"measuredMs":3000,"usedMs":2960,"credit":0,"accuracyPoints":0,"speedPoints":0}');
INSERT INTO records VALUES('3vq7rd',17,1,1,1800000013000,3676658968,'{"type":"last-call-started","command":0,"reason":"everyone-answered","deadlineMs":6000,"restarted":false}');
INSERT INTO records VALUES('3vq7rd',18,1,1,1800000014000,3901312215,'{"type":"answer-accepted","seat":1,"command":10,"answer":{"picks":[0]},"reportedMs":2000,"measuredMs":4000,"usedMs":3960,"credit":1000,"accuracyPoints":1000,"speedPoints":901}');
INSERT INTO records VALUES('3vq7rd',19,1,1,1800000014000,571528764,'{"type":"last-call-started","command":0,"reason":"everyone-answered","deadlineMs":7000,"restarted":true}');
INSERT INTO records VALUES('3vq7rd',20,1,1,1800000015000,1519042385,'{"type":"answer-accepted","seat":2,"command":11,"answer":{"picks":[1]},"reportedMs":2000,"measuredMs":5000,"usedMs":4960,"credit":0,"accuracyPoints":0,"speedPoints":0}');
INSERT INTO records VALUES('3vq7rd',21,1,1,1800000015000,3679435497,'{"type":"last-call-started","command":12,"reason":"host","deadlineMs":5000,"restarted":false}');
INSERT INTO records VALUES('3vq7rd',22,1,1,1800000015500,4088727446,'{"type":"question-closed"}');
INSERT INTO records VALUES('3vq7rd',23,1,1,1800000015500,3163382192,'{"type":"solution-revealed","command":13}');
INSERT INTO records VALUES('3vq7rd',24,1,1,1800000015500,1125854103,'{"type":"standings-shown","command":14}');
INSERT INTO records VALUES('3vq7rd',25,1,1,1800000015500,2212762006,'{"type":"question-asked","command":15,"round":2,"question":1,"drawnItems":[0,2,3,1],"drawnGroups":[],"timeLimitMs":30000}');
INSERT INTO records VALUES('3vq7rd',26,1,1,1800000017500,2428391150,'{"type":"answer-accepted","seat":1,"command":16,"answer":{"picks":[0,3]},"reportedMs":2000,"measuredMs":2000,"usedMs":2000,"credit":1000,"accuracyPoints":1000,"speedPoints":967}');
INSERT INTO records VALUES('3vq7rd',27,1,1,1800000017500,1920937849,'{"type":"answer-accepted","seat":2,"command":17,"answer":{"picks":[0]},"reportedMs":2000,"measuredMs":2000,"usedMs":2000,"credit":500,"accuracyPoints":500,"speedPoints":484}');
INSERT INTO records VALUES('3vq7rd',28,1,1,1800000057500,2330742573,'{"type":"question-closed"}');
INSERT INTO records VALUES('3vq7rd',29,1,1,1800000057500,2728510668,'{"type":"solution-revealed","command":18}');
INSERT INTO records VALUES('3vq7rd',30,1,1,1800000057500,1844963801,'{"type":"question-asked","command":19,"round":3,"question":2,"drawnItems":[3,1,0,2],"drawnGroups":[1,0],"timeLimitMs":60000}');
INSERT INTO records VALUES('3vq7rd',31,1,1,1800000057500,2566765585,'{"type":"answer-accepted","seat":1,"command":20,"answer":{"picks":[0,0,0,0]},"reportedMs":2000,"measuredMs":0,"usedMs":0,"credit":500,"accuracyPoints":500,"speedPoints":500}');
INSERT INTO records VALUES('3vq7rd',32,1,1,1800000057500,2916418356,'{"type":"question-skipped","command":21,"question":2}');
INSERT INTO records VALUES('3vq7rd',33,1,1,1800000057500,401586748,'{"type":"question-asked","command":22,"round":4,"question":3,"drawnItems":[0,3,1,2],"drawnGroups":[],"timeLimitMs":45000}');
INSERT INTO records VALUES('3vq7rd',34,1,1,1800000059500,2250188957,'{"type":"answer-accepted","seat":2,"command":23,"answer":{"picks":[0,2,3,1]},"reportedMs":2000,"measuredMs":2000,"usedMs":2000,"credit":1000,"accuracyPoints":1000,"speedPoints":978}');
INSERT INTO records VALUES('3vq7rd',35,1,1,1800000119500,838186242,'{"type":"question-closed"}');
INSERT INTO records VALUES('3vq7rd',36,1,1,1800000119500,3617076629,'{"type":"solution-revealed","command":24}');
INSERT INTO records VALUES('3vq7rd',37,1,1,1800000119500,1644118064,'{"type":"room-finished","command":25}');
CREATE INDEX rooms_by_pin ON rooms (pin);
CREATE INDEX rooms_by_age ON rooms (opened_ms);
COMMIT;
