using GangguanBot.Chat;
using GangguanBot.Chat.Receiving;
using GangguanBot.Office;
using GangguanBot.Office.Welcome;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Person = GangguanBot.Office.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>An update that failed is put aside. Admins hear of it once, and have it tried again or discard it.</summary>
public sealed class PutAsideUpdates : StoryTest
{
    private readonly Broken broken = new();

    protected override async Task<TestCity> OpenAsync()
    {
        var open = await TestCity.OpenAsync();
        await open.StopAsync();
        await open.StartAsync(services => services.AddSingleton<IArrival>(broken));
        return open;
    }

    [Fact]
    public async Task It_is_shown_with_who_and_when_and_a_second_try_really_runs_it()
    {
        var code = await FailsAsync(city.Ani);
        await city.Admin.Sees(code);
        await city.Admin.Says("/kesehatan");
        await city.Admin.SeesHereAsync($"1. {code} · Ani · Senin, 23 November 2026 pukul 08.0");

        await city.Admin.PressesHereAsync("Coba lagi");
        await city.SettleAsync();
        Assert.Equal((1, 0), (city.Ani.Heard("sampaikan kode"), city.Ani.Heard("Selamat datang")));
        broken.IsOn = false;
        await city.Admin.Says("/kesehatan");
        await city.Admin.PressesHereAsync("Coba lagi");
        await city.Ani.Sees("Selamat datang");
        await city.SettleAsync();
        await city.Admin.PressesHereAsync("🔄 Perbarui");
        await city.SettleAsync();
        Assert.DoesNotContain(code, city.Admin.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal([(code, "Admin"), (code, "Admin")],
            (await city.ActsAsync(OfficeAct.UpdateRetried)).Select(a => (a.Subject, a.ActorName)));
    }

    [Fact]
    public async Task Of_two_admins_one_discards_it_and_the_other_hears_that_it_is_gone()
    {
        var second = await city.AdmitsAsync(9002, "Wakil Admin", Role.Admin);
        var code = await FailsAsync(city.Ani);
        foreach (var admin in new[] { city.Admin, second })
        {
            await admin.Says("/kesehatan");
            await admin.SeesHereAsync("Kesehatan sistem");
        }

        Assert.Equal($"{code} disingkirkan.", (await city.Admin.PressesHereAsync("Singkirkan")).Text);
        Assert.Equal("Pesan ini sudah tidak disisihkan.", (await second.PressesHereAsync("Coba lagi")).Text);
        await city.SettleAsync();
        Assert.Single(await city.ActsAsync(OfficeAct.UpdateDismissed));
        Assert.Empty(await city.ActsAsync(OfficeAct.UpdateRetried));
        Assert.Equal(0, city.Ani.Heard("Selamat datang"));
    }

    [Fact]
    public async Task Many_stand_on_pages_and_admins_hear_of_the_first_in_an_hour()
    {
        for (var i = 0; i < 12; i++) await FailsAsync(i % 2 == 0 ? city.Ani : city.Sinta);
        Assert.Equal(1, city.Admin.Heard("telah disisihkan"));
        await city.Admin.Says("/kesehatan");
        await city.Admin.SeesHereAsync("Pesan yang disisihkan (12)");
        await city.Admin.PressesHereAsync("›");
        await city.Admin.SeesHereAsync("6. E");
        await city.Admin.PressesHereAsync("›");
        var last = await city.Admin.SeesHereAsync("12. E");
        Assert.Equal(2, last.Keyboard!.Buttons.Count(b => b.Text.Contains("Coba lagi", StringComparison.Ordinal)));
        await city.Admin.PressesHereAsync("Singkirkan");
        await city.Admin.SeesHereAsync("Pesan yang disisihkan (11)");
        await city.Admin.PressesHereAsync("Singkirkan");
        await city.Admin.SeesHereAsync("Pesan yang disisihkan (10)");
        await city.Admin.SeesHereAsync("10. E");

        city.Clock.Advance(TimeSpan.FromMinutes(61));
        await FailsAsync(city.Ani);
        Assert.Equal(2, city.Admin.Heard("telah disisihkan"));
    }

    [Fact]
    public async Task A_press_that_is_tried_again_is_not_answered_twice()
    {
        await city.Ani.Says("/bahasa");
        await city.Ani.SeesButton("English");
        await city.SettleAsync();
        await city.Ani.Presses("English");
        await city.SettleAsync();
        await city.QueryAsync(db => db.Set<InboxRow>().OrderByDescending(r => r.Id).Take(1).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.State, InboxState.Parked).SetProperty(x => x.ErrorCode, "E0099")));
        await city.Admin.Says("/kesehatan");
        await city.Admin.PressesHereAsync("Coba lagi E0099");
        await city.SettleAsync();
        Assert.Equal(2, city.World.Calls.Count(c => c.Method == "answerCallbackQuery")); // hers, and the admin's
    }

    /// <returns>The code that was told.</returns>
    private async Task<string> FailsAsync(GangguanBot.Simulator.BotApi.Person person)
    {
        broken.IsOn = true;
        await person.Says("/start");
        await city.SettleAsync();
        return (await city.QueryAsync(db =>
            db.Set<InboxRow>().Where(r => r.State == InboxState.Parked).OrderByDescending(r => r.Id).FirstAsync())).ErrorCode!;
    }

    private sealed class Broken : IArrival
    {
        public bool IsOn { get; set; }

        public Task ArrivedAsync(Talk talk, Person person) =>
            IsOn && person.Role == Role.Reporter ? throw new InvalidOperationException("the disk is full of bees") : Task.CompletedTask;
    }
}
