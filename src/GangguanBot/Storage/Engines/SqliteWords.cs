using GangguanBot.Storage.FullText;
using Microsoft.EntityFrameworkCore;

#pragma warning disable EF1002 // the table is one of ours, from a constant; all that was typed is a parameter

namespace GangguanBot.Storage.Engines;

/// <summary>
/// FTS5 without a copy of the text: the words are made plain before they come here, so its simplest tokenizer takes them apart at the
/// spaces. Beginnings of one to three letters have an index; for longer ones FTS5 would first gather everything that begins so. The words
/// that do are therefore named: then it walks from the newest on, and stops where the page is full.
/// </summary>
public sealed class SqliteWords : IWordIndex
{
    private const string Gap = "_";
    private const int Indexed = 3, MostWords = 1000;

    public static IReadOnlyList<string> TablesOf(string table) =>
    [
        $"""CREATE VIRTUAL TABLE "{table}" USING fts5("Words", content='', contentless_delete=1, tokenize="ascii tokenchars '{Gap}'", prefix='1 2 3')""",
        $"""CREATE VIRTUAL TABLE "{Seen(table)}" USING fts5vocab("{table}", 'instance')""",
    ];

    public Task WriteAsync(BotDb db, string table, int id, WordList words, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync($$"""INSERT OR REPLACE INTO "{{table}}" (rowid, "Words") VALUES ({0}, {1})""",
            [id, string.Join(' ', words.Words.Select(w => w ?? Gap))], ct);

    /// <summary>Until its segments are merged FTS5 only marks what was replaced; and of one segment it reads less than of many.</summary>
    public Task TidyAsync(BotDb db, string table, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync($"""INSERT INTO "{table}" ("{table}") VALUES ('optimize')""", ct);

    public async Task<IQueryable<SearchHit>> FindAsync(BotDb db, string table, WordQuery query, CancellationToken ct)
    {
        var all = new List<string>();
        foreach (var searchTerm in query.Sought) all.Add(await MatchAsync(db, table, searchTerm, ct));
        return all.Count == 0 || all.Contains("")
            ? db.Database.SqlQueryRaw<SearchHit>($"""SELECT rowid AS "Id" FROM "{table}" WHERE 0""")
            : db.Database.SqlQueryRaw<SearchHit>($$"""SELECT rowid AS "Id" FROM "{{table}}" WHERE "{{table}}" MATCH {0}""",
                string.Join(" AND ", all));
    }

    /// <returns>Empty when no word begins so.</returns>
    private static async Task<string> MatchAsync(BotDb db, string table, SearchTerm searchTerm, CancellationToken ct)
    {
        var quoted = $"\"{string.Join(' ', searchTerm.Words)}\"";
        if (searchTerm.IsPhrase) return quoted;
        if (searchTerm.Words[0].EnumerateRunes().Count() <= Indexed) return $"{quoted} *";
        var seen = await SeenAsync(db, table, searchTerm.Words[0], ct);
        return seen.Count > MostWords ? $"{quoted} *" : seen.Count == 0 ? "" : $"({string.Join(" OR ", seen.Select(w => $"\"{w}\""))})";
    }

    /// <summary>
    /// From each word it jumps behind its last place: '!' comes before every letter and digit, and so before the next word.
    /// </summary>
    private static Task<List<string>> SeenAsync(BotDb db, string table, string beginning, CancellationToken ct) =>
        db.Database.SqlQueryRaw<string>($$"""
        WITH RECURSIVE w(term) AS (
            SELECT (SELECT term FROM "{{Seen(table)}}" WHERE term >= {0} LIMIT 1)
            UNION ALL SELECT (SELECT v.term FROM "{{Seen(table)}}" v WHERE v.term >= w.term || '!' LIMIT 1) FROM w WHERE w.term < {1})
        SELECT term AS "Value" FROM w WHERE term < {1} LIMIT {{MostWords + 1}}
        """, beginning, beginning + "\U0010FFFF").ToListAsync(ct);

    private static string Seen(string table) => $"{table}Seen";
}
