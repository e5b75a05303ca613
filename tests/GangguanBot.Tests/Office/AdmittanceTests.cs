using GangguanBot.Office;
using GangguanBot.Office.Admission;
using GangguanBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using static GangguanBot.Tests.Office.SampleOrganisation;

namespace GangguanBot.Tests.Office;

/// <summary>Somebody whom the organisation file knows claims the office.</summary>
public sealed class AdmittanceTests : IAsyncLifetime
{
    private OfficeDatabase office = null!;

    public async Task InitializeAsync() => office = await OfficeDatabase.OpenAsync(Json);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task An_official_stays_on_the_own_post()
    {
        await ClaimAsync(1001);
        Assert.Equal(1001, await office.HolderAsync("KADIS"));
        Assert.Equal("Admin, Kadis; Firdaus", await RolesAsync(1001));
    }

    [Fact]
    public async Task A_technician_is_one_no_more()
    {
        await ClaimAsync(2001);
        Assert.Equal("Admin; Budi", await RolesAsync(2001));
    }

    [Fact]
    public async Task A_newcomer_gets_the_given_name()
    {
        await ClaimAsync(5001);
        Assert.Equal("Admin; Rina", await RolesAsync(5001));
    }

    [Theory]
    [InlineData("  Rina   Marlina ", "Rina Marlina")]
    [InlineData("Al", null)]
    [InlineData("Ali", "Ali")]
    [InlineData(" \n ", null)]
    [InlineData("\u202eRina\u200b\nMarlina", "Rina Marlina")]
    [InlineData("A\u200b\u200b\u3164", null)]
    public void A_name_is_one_line_of_3_to_80(string typed, string? name) => Assert.Equal(name, PersonNames.Typed(typed));

    [Fact]
    public void A_name_of_Telegram_is_cut_where_a_typed_one_is_refused()
    {
        var tooLong = new string('a', 79) + "😀 dan lagi";
        Assert.Null(PersonNames.Typed(tooLong));
        Assert.Equal(new string('a', 79), PersonNames.FromTelegram(tooLong));
        Assert.Equal(80, PersonNames.Typed(new string('a', 80))!.Length);
        Assert.Null(PersonNames.Typed(new string('a', 81)));
    }

    private Task ClaimAsync(long id) => office.InAsync<IServiceProvider>(async services =>
    {
        await services.GetRequiredService<AdmissionService>().ClaimAsync(id, "Rina");
        await services.GetRequiredService<BotDb>().SaveChangesAsync();
    });

    private Task<string> RolesAsync(long id) => office.AskAsync<OfficeDirectory, string>(async o =>
    {
        var person = (await o.ByTelegramIdAsync(id))!;
        return $"{string.Join(", ", (await o.RolesAsync(person)).Select(r => r.ToString()).Order())}; {person.Name}";
    });
}
