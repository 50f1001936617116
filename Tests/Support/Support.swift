// Fixture makers that the test targets share.
