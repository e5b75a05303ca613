using GangguanBot.Storage.FullText;
using Microsoft.EntityFrameworkCore;

#pragma warning disable EF1002 // the table is one of ours, from a constant; all that was typed is a parameter

namespace GangguanBot.Storage.Engines;

/// <summary>
/// A <c>tsvector</c> with a GIN index. It is written word by word with its places: PostgreSQL's parser, which knows addresses and signed
/// numbers, would take words apart otherwise.
/// </summary>
public sealed class PostgresWords : IWordIndex
{
    private const int Rare = 2000;

    /// <summary>
    /// No list of what is still to be put into the index: each search would read through it, and the bot writes a few tickets a minute.
    /// </summary>
    public static IReadOnlyList<string> TablesOf(string table) =>
    [
        $"""CREATE TABLE "{table}" ("Id" integer PRIMARY KEY, "Words" tsvector NOT NULL)""",
        $"""CREATE INDEX "IX_{table}_Words" ON "{table}" USING gin ("Words") WITH (fastupdate = off)""",
    ];

    public Task WriteAsync(BotDb db, string table, int id, WordList words, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync($$"""
        INSERT INTO "{{table}}" ("Id", "Words") VALUES ({0}, CAST({1} AS tsvector)) ON CONFLICT ("Id") DO UPDATE SET "Words" = EXCLUDED."Words"
        """, [id, Vector(words)], ct);

    /// <summary>
    /// The planner must know which words are common; VACUUM, which takes away what was replaced, cannot run in a transaction and comes of
    /// itself.
    /// </summary>
    public Task TidyAsync(BotDb db, string table, CancellationToken ct) => db.Database.ExecuteSqlRawAsync($"""ANALYZE "{table}" """, ct);

    /// <summary>
    /// Finds rows by their words, and gathers the rare ones itself: PostgreSQL does not know how rare the beginning of a word is, and would
    /// walk all tickets from the newest on for it. Frequent words are walked so.
    /// </summary>
    public async Task<IQueryable<SearchHit>> FindAsync(BotDb db, string table, WordQuery query, CancellationToken ct)
    {
        var sought = string.Join(" & ", query.Sought.Select(Match));
        var first = sought.Length == 0
            ? [] : await db.Database.SqlQueryRaw<SearchHit>(
            $$"""SELECT "Id" FROM "{{table}}" WHERE "Words" @@ CAST({0} AS tsquery) LIMIT {1}""", sought, Rare + 1).Select(h => h.Id)
            .ToListAsync(ct);
        return first.Count <= Rare ? db.Database.SqlQueryRaw<SearchHit>("""SELECT unnest({0}) AS "Id" """, first)
            : db.Database.SqlQueryRaw<SearchHit>($$"""SELECT "Id" FROM "{{table}}" WHERE "Words" @@ CAST({0} AS tsquery)""", sought);
    }

    private static string Match(SearchTerm searchTerm) =>
        searchTerm.IsPhrase ? $"({string.Join(" <-> ", searchTerm.Words.Select(w => $"'{w}'"))})" : $"'{searchTerm.Words[0]}':*";

    private static string Vector(WordList words) => string.Join(' ', words.Words
        .Select((word, i) => (Word: word, Place: i + 1)).Where(w => w.Word is not null)
        .GroupBy(w => w.Word, w => w.Place).Select(g => $"'{g.Key}':{string.Join(',', g)}"));
}
