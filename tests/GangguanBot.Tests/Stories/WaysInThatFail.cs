using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>Ways to a ticket that must stay shut. The ways in by links are in <see cref="LinksThatFail"/>.</summary>
public sealed class WaysInThatFail : StoryTest
{
    [Fact]
    public async Task A_removed_persons_old_buttons_do_nothing_and_show_nothing()
    {
        await city.ReachesTheTechnicianAsync();
        var card = await city.Budi.SeesButton("✅ Terima");
        await RemoveAsync(2001);
        await city.Kasi.Sees("Petugas tidak dapat melanjutkan");
        foreach (var button in card.Keyboard!.Buttons)
        {
            var answer = await city.Budi.Forges(card, button.Data!);
            Assert.True(answer.Alert, button.Text);
            Assert.Contains("khusus bagi pegawai", answer.Text, StringComparison.Ordinal);
        }

        await ShowsNothingOfTheTicketAsync(city.Budi, "/tugas");
    }

    [Fact]
    public async Task A_technician_presses_nothing_of_the_Kadis()
    {
        await city.ReportsAsync();
        await RefusedAsync(city.Budi, await city.Kadis.SeesButton("👉 Kabid TI"));
    }

    [Fact]
    public async Task A_reporter_reaches_no_ticket_of_another_agency_by_its_number()
    {
        await city.ReportsAsync();
        var card = await city.Ani.SeesButton("📷 Foto");
        await RefusedAsync(city.Sinta, card);
        await ShowsNothingOfTheTicketAsync(city.Sinta, "/status", "/laporan", "/status GJ-26-0001", "GJ-26-0001");
    }

    [Fact]
    public async Task A_press_in_a_group_changes_nothing()
    {
        await city.ReportsAsync();
        var card = await city.Kadis.SeesButton("👉 Kabid TI");
        var group = city.World.AddGroup(-1001, "Grup Dinas");
        city.Kadis.Say("/bantuan", chat: group);
        await TestCity.Until(() => Task.FromResult(group.Messages.Any(m => m.FromBot)), "the group is answered");
        var answer = await city.Kadis.Forges(group.Messages.Last(m => m.FromBot), card.Keyboard!.Find("👉 Kabid TI")!.Data!);
        Assert.Contains("percakapan pribadi", answer.Text, StringComparison.Ordinal);
        Assert.Equal(Step.KadisDisposition, (await city.TicketAsync()).Step);
    }

    [Fact]
    public async Task A_forwarded_card_is_worth_nothing_in_other_hands()
    {
        await city.ReachesTheTechnicianAsync();
        var card = await city.Budi.SeesButton("✅ Terima");
        await RefusedAsync(city.Asep, card);
        Assert.True((await city.Kadis.Forges(card, card.Keyboard!.Find("✅ Terima")!.Data!)).Alert);
    }

    [Theory]
    [InlineData("mv:1:2:Assign.999999")]
    [InlineData("mv:999999:1:Dispose.2")]
    [InlineData("mv:1:1:Report.")]
    [InlineData("tk:1:2147483647:Open")]
    [InlineData("tk:2147483647:1:History.99")]
    [InlineData("mv:1:1:7.")]
    [InlineData("mv:1:1:Dispose.")]
    [InlineData("::::")]
    [InlineData("mv:-1:1:Dispose.2")]
    [InlineData("mv:١:1:Dispose.2")]
    public async Task Made_up_data_of_an_edited_client_is_refused_with_a_sentence(string data)
    {
        await city.ReportsAsync();
        await city.SettleAsync();
        var before = await city.TicketAsync();
        var answer = await city.Kabid.Forges(await city.Kadis.SeesButton("👉 Kabid TI"), data);
        Assert.True(answer is { Alert: true, Text.Length: > 20 }, answer.Text);
        var after = await city.TicketAsync();
        Assert.Equal((before.Step, before.Version), (after.Step, after.Version));
    }

    private async Task RefusedAsync(Person person, Message card)
    {
        foreach (var button in card.Keyboard!.Buttons)
        {
            var answer = await person.Forges(card, button.Data!);
            Assert.True(answer.Alert, $"{button.Text}: {answer.Text}");
            Assert.DoesNotContain("Dinas Pendidikan", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await city.TicketAsync()).Journal.Count(e => e.PersonName == person.Name));
    }

    private async Task ShowsNothingOfTheTicketAsync(Person person, params string[] said)
    {
        foreach (var words in said)
        {
            var before = person.Messages.Count == 0 ? 0 : person.Messages[^1].Id;
            person.Say(words);
            var answer = await person.WaitFor(m => m.FromBot && m.Id > before, what: $"an answer to {words}");
            Assert.DoesNotContain("Disdik", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Ladder.Sentence, answer.Text, StringComparison.Ordinal);
        }
    }

    private async Task RemoveAsync(long telegramId)
    {
        await using var scope = city.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var people = db.Set<GangguanBot.Office.Person>();
        await scope.ServiceProvider.GetRequiredService<PeopleService>()
            .RemoveAsync(await people.SingleAsync(p => p.TelegramId == 9001), await people.SingleAsync(p => p.TelegramId == telegramId));
        await db.SaveChangesAsync();
    }
}
