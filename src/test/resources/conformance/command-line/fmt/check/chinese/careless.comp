set office: [ yammer,proplus ]
