namespace GangguanBot.Storage.FullText;

/// <summary>
/// Something that was found, by its number. A type of its own: of a plain number EF makes a CAST, and SQLite could no longer walk the full
/// text in its order.
/// </summary>
public sealed class SearchHit
{
    public int Id { get; init; }
}

/// <summary>
/// Finds things by their words, with the engine's own full text. The table is made by a migration (<see cref="WordTables"/>).
/// </summary>
public interface IWordIndex
{
    /// <summary>Puts the words in place of those before.</summary>
    Task WriteAsync(BotDb db, string table, int id, WordList words, CancellationToken ct);

    /// <summary>After much was written, or when what was replaced is to be gone for good: the engine puts its index in order.</summary>
    Task TidyAsync(BotDb db, string table, CancellationToken ct);

    /// <returns>The numbers of what has all that is sought, as a query to go on with; taken newest first it comes without reading the
    /// rest.</returns>
    Task<IQueryable<SearchHit>> FindAsync(BotDb db, string table, WordQuery query, CancellationToken ct);
}
