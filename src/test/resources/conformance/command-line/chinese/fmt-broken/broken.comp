set office: [yammer,

set rest: yammer
