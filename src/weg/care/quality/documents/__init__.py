"""The paper of a quality visit."""
