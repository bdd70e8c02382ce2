set office: [yammer, proplus]
