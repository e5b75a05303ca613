using GangguanBot.Administration;
using GangguanBot.Administration.Import;
using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Jobs;

/// <summary>A file between the press that approves it and the office that it changes.</summary>
public sealed class ImportActTests : StoryTest
{
    private const string File =
        "telegramId,name,nip,holds,role,section,agency\n3001,Ani Rahmawati,,,Reporter,,DISDIK\n3101,Rina,,,Reporter,,DISDIK\n";

    [Fact]
    public async Task What_was_approved_before_a_restart_is_applied_after_it_and_told_once()
    {
        var gate = new Gate();
        await WithImportAsync((_, ct) => gate.PassAsync(ct));
        await ApproveAsync();
        await gate.Reached;
        Assert.False(await IsAppliedAsync());
        await city.RestartAsync();
        await city.Admin.Sees("✅ orang.csv telah diterapkan.");
        await city.SettleAsync();
        Assert.True(await IsAppliedAsync());
        Assert.Equal(1, city.Admin.Heard("telah diterapkan"));
        Assert.Single(await city.ActsAsync(OfficeAct.Imported), e => e.ActorId is not null); // the office's own file has no actor
    }

    [Fact]
    public async Task While_it_waits_the_bot_is_typing_and_a_second_press_says_so()
    {
        var gate = new Gate();
        await WithImportAsync((_, ct) => gate.PassAsync(ct));
        var ready = await ShowAsync();
        Assert.Contains("sedang diterapkan", (await city.Admin.Presses("✅ Terapkan")).Text, StringComparison.Ordinal);
        await gate.Reached;
        await TestCity.Until(() => Task.FromResult(city.World.Calls.Any(c => c.Method == "sendChatAction")), "the bot is typing");
        var again = await city.Admin.Forges(ready, ready.Keyboard!.Find("✅ Terapkan")!.Data!);
        Assert.Contains("Sebuah impor masih berjalan", again.Text, StringComparison.Ordinal);
        gate.Open();
        await city.SettleAsync();
        Assert.Equal(1, city.Admin.Heard("telah diterapkan"));
    }

    [Fact]
    public async Task A_fault_takes_all_of_it_back_and_it_is_tried_again()
    {
        var calls = 0;
        await WithImportAsync(
            (_, _) => Task.CompletedTask,
            _ => Interlocked.Increment(ref calls) == 1 ? throw new IOException("no room") : Task.CompletedTask);
        await ApproveAsync();
        await city.Admin.Sees("✅ orang.csv telah diterapkan.");
        await city.SettleAsync();
        Assert.Equal((2, 1), (calls, city.Admin.Heard("telah diterapkan")));
        Assert.True(await IsAppliedAsync());
    }

    [Fact]
    public async Task What_fails_each_time_changes_nothing_and_is_told_with_a_code()
    {
        await WithImportAsync((_, _) => Task.CompletedTask, _ => throw new IOException("no room"));
        await ApproveAsync();
        await city.Admin.Sees("impor tidak dapat diselesaikan (kode L0001) dan tidak ada yang diterapkan");
        await city.SettleAsync();
        Assert.False(await IsAppliedAsync());
        Assert.Equal(0, city.Admin.Heard("telah diterapkan"));
        Assert.Empty(await city.QueryAsync(db => db.Set<LongAct>().ToListAsync()));
    }

    [Fact]
    public async Task What_changed_after_the_press_is_shown_again_and_not_applied()
    {
        var gate = new Gate();
        await WithImportAsync((_, ct) => gate.PassAsync(ct));
        await ApproveAsync();
        await gate.Reached;
        await ChangeAsync("Ani", ani => ani.Nip = "123");
        gate.Open();
        await city.Admin.Sees("Belum ada yang diterapkan");
        await city.SettleAsync();
        Assert.False(await IsAppliedAsync());
        await city.Admin.PressesHereAsync("✅ Terapkan");
        await city.Admin.Sees("✅ orang.csv telah diterapkan.");
        Assert.True(await IsAppliedAsync());
    }

    [Fact]
    public async Task Whoever_is_no_admin_any_more_applies_nothing()
    {
        var gate = new Gate();
        await WithImportAsync((_, ct) => gate.PassAsync(ct));
        await ApproveAsync();
        await gate.Reached;
        await ChangeAsync("Admin", admin => admin.Role = GangguanBot.Sop.Role.FrontDesk);
        gate.Open();
        await city.Admin.Sees("tidak tersedia untuk tugas Bapak/Ibu");
        await city.SettleAsync();
        Assert.False(await IsAppliedAsync());
    }

    private async Task<Message> ShowAsync()
    {
        await city.Admin.OpensAsync("📥 Impor/ekspor");
        await city.Admin.SeesButton("⬇️ Semua (JSON)");
        city.Admin.SendDocument(System.Text.Encoding.UTF8.GetBytes(File), "orang.csv", "text/csv");
        return await city.Admin.SeesButton("✅ Terapkan");
    }

    private async Task ApproveAsync()
    {
        await ShowAsync();
        await city.Admin.Presses("✅ Terapkan");
    }

    /// <summary>Both lines of the file or neither.</summary>
    private async Task<bool> IsAppliedAsync()
    {
        var names = await city.QueryAsync(db =>
            db.Set<GangguanBot.Office.Person>().Where(p => p.TelegramId == 3001 || p.TelegramId == 3101).Select(p => p.Name).ToListAsync());
        Assert.Equal(names.Contains("Ani Rahmawati"), names.Contains("Rina"));
        return names.Contains("Rina");
    }

    private Task<int> ChangeAsync(string name, Action<GangguanBot.Office.Person> change) => city.QueryAsync(async db =>
    {
        change(await db.Set<GangguanBot.Office.Person>().SingleAsync(p => p.Name == name));
        return await db.SaveChangesAsync();
    });

    private async Task WithImportAsync(Func<LongAct, CancellationToken, Task> before, Func<LongAct, Task>? after = null)
    {
        await city.StopAsync();
        await city.StartAsync(services =>
        {
            services.Remove(services.Single(s => s.ImplementationType == typeof(ImportAct)));
            services.AddScoped<ImportAct>().AddScoped<ILongAct>(s => new Between(s.GetRequiredService<ImportAct>(), before, after));
        });
    }

    private sealed class Between(ImportAct import, Func<LongAct, CancellationToken, Task> before, Func<LongAct, Task>? after) : ILongAct
    {
        public LongActKind Kind => LongActKind.Import;

        public async Task DoAsync(LongAct asked, CancellationToken ct)
        {
            await before(asked, ct);
            await import.DoAsync(asked, ct);
            if (after is not null) await after(asked);
        }
    }
}
