namespace GangguanBot.Storage.Chain;

/// <summary>A table whose rows are never changed and never taken away, and are linked into the chain as they are written.</summary>
/// <param name="Personal">Columns that may name somebody: they are hashed apart, so that a person can be forgotten and the chain still
/// holds.</param>
public sealed record ChainedTable(Type Entity, string Name, params IReadOnlyList<string> Personal);
