def broken(root):
    pass
