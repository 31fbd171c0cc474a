throw new Error('this thread never comes up')
