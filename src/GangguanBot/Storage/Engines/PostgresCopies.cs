using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using GangguanBot.Settings;
using GangguanBot.Storage.Backup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GangguanBot.Storage.Engines;

/// <summary>With PostgreSQL's own programs. What is read beside the dump is of the very snapshot that is dumped.</summary>
public sealed class PostgresCopies(StorageSettings settings, BackupSettings backup, IDbContextFactory<BotDb> databases) : ICopies
{
    private const string Schema = "public";

    public string FileName => "gangguan.dump";

    public string? Obstacle => Find(backup.PgDump) is null ? "no_pg_dump" : null;

    public async Task<BackupFacts> TakeAsync(string file, Func<BotDb, CancellationToken, Task<BackupFacts>> read, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var moment = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = ("SELECT pg_export_snapshot()", moment.GetDbTransaction());
        var snapshot = (string)(await command.ExecuteScalarAsync(ct))!;
        await RunAsync(backup.PgDump,
            ["--format=custom", "--no-owner", "--no-privileges", $"--schema={Schema}", $"--snapshot={snapshot}", $"--file={file}"], ct);
        var facts = await read(db, ct);
        await ReadAsync(file, read, ct);
        return facts;
    }

    public async Task<BackupFacts?> ReadAsync(string file, Func<BotDb, CancellationToken, Task<BackupFacts>> read, CancellationToken ct)
    {
        await RunAsync(Restore, ["--file=/dev/null", file], ct, "damaged"); // reads all of it, and writes it nowhere
        return null;
    }

    public async Task<bool> IsPresentAsync(CancellationToken ct) =>
        await AskAsync($"SELECT COUNT(*) FROM pg_tables WHERE schemaname = '{Schema}'", ct) is long and > 0;

    /// <summary>The former tables stay in the same database, in a schema of their own.</summary>
    public async Task<string?> PutBackAsync(string file, string aside, CancellationToken ct)
    {
        var former = await IsPresentAsync(ct) ? $"former_{aside.Trim('.').Replace('-', '_')}" : null;
        await AskAsync(former is null ? $"DROP SCHEMA IF EXISTS {Schema}" : $"ALTER SCHEMA {Schema} RENAME TO {former}", ct);
        try
        {
            await RunAsync(Restore,
                ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction",
                $"--dbname={new NpgsqlConnectionStringBuilder(settings.ConnectionString).Database}", file], ct);
        }
        catch (BackupException)
        {
            await AskAsync(former is null ? $"CREATE SCHEMA IF NOT EXISTS {Schema}" : $"ALTER SCHEMA {former} RENAME TO {Schema}", ct);
            throw;
        }

        return former;
    }

    private string Restore =>
        Path.Combine(Path.GetDirectoryName(backup.PgDump)
        ?? "", Path.GetFileName(backup.PgDump).Replace("dump", "restore", StringComparison.Ordinal));

    private async Task<object?> AskAsync(string sql, CancellationToken ct)
    {
        await using var connection =
            new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct);
    }

    private async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct, string phrase = "pg_failed")
    {
        var to = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        var start = new ProcessStartInfo(Find(program)
            ?? throw new BackupException("no_pg_dump", program), [.. arguments])
        { RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("PGHOST", to.Host),
            ("PGPORT", to.Port.ToString(CultureInfo.InvariantCulture)), ("PGUSER", to.Username), ("PGPASSWORD", to.Password),
            ("PGDATABASE", to.Database),
                     ("PGSSLMODE", to.SslMode is SslMode.VerifyCA
                         ? "verify-ca" : to.SslMode is SslMode.VerifyFull ? "verify-full" : to.SslMode.ToString().ToLowerInvariant())])
            if (value is { Length: > 0 }) start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            await using var stop = ct.Register(() => process.Kill(entireProcessTree: true));
            var said = await process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            if (process.ExitCode != 0) throw new BackupException(phrase, said.Trim());
        }
        catch (Win32Exception fault)
        {
            throw new BackupException("no_pg_dump", fault.Message);
        }
    }

    private static string? Find(string program) =>
        Path.GetDirectoryName(program) is { Length: > 0 } ? (File.Exists(program) ? program : null)
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(p => p.Length > 0)
                .SelectMany(p => new[] { Path.Combine(p, program), Path.Combine(p, $"{program}.exe") }).FirstOrDefault(File.Exists);
}
