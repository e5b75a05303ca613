using System.Text.Json;
using GangguanBot.Languages;
using GangguanBot.Settings;
using GangguanBot.Tests.HouseRules;
using Microsoft.Extensions.Configuration;

namespace GangguanBot.Tests.Settings;

public sealed class SettingsTests
{
    private const string Token = "123456789:AAFakeTokenThatOpensNothingAtAll_00";

    [Fact]
    public void Every_fault_is_listed_at_once()
    {
        var faults = Faults(
            ("Telegram:BotToken", "abc"), ("Telegram:Mode", "Webhook"), ("Telegram:MessagesPerSecond", "many"),
                ("Telegram:ApiBaseUrl", "telegram.org"),
            ("Office:TimeZone", "Asia/Bogor"), ("Office:Language", "jv"), ("Chasing:SweepSeconds", "0"), ("Chasing:SweepSecond", "10"),
                ("Chasing:Whatever", "1"),
            ("Sop:Limits:SiteCheck", "sehari"), ("Admins:0", "Ani"), ("Organisation:File", "/no/such/file.json"), ("Web:Urls", ""));
        Assert.Equal(
            [
                "Admins:0 type", "Chasing:SweepSecond unknown_near", "Chasing:SweepSeconds range", "Chasing:Whatever unknown",
                    "Office:Language language",
                "Office:TimeZone zone", "Organisation:File file", "Sop:Limits limits", "Telegram:ApiBaseUrl address",
                    "Telegram:BotToken token",
                "Telegram:MessagesPerSecond type", "Telegram:WebhookSecret required", "Telegram:WebhookUrl required", "Web:Urls required",
            ],
            faults.Select(f => $"{f.Key} {f.Phrase.Split('.')[^1]}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Postgres", "Data Source=data/gangguan.db")]
    [InlineData("Postgres", "Database=gangguan")]
    [InlineData("Sqlite", "Host=127.0.0.1;Database=gangguan")]
    public void A_connection_in_the_words_of_another_database_is_refused(string provider, string connection) =>
        Assert.Equal("settings.fault.connection",
            Assert.Single(Faults(("Telegram:BotToken", Token), ("Storage:Provider", provider), ("Storage:ConnectionString", connection)))
                .Phrase);

    [Fact]
    public void A_connection_in_the_words_of_its_database_is_taken() =>
        Assert.Equal(StorageProvider.Postgres, SettingsReader.Read(Configuration(
        ("Telegram:BotToken", Token), ("Storage:Provider", "Postgres"),
            ("Storage:ConnectionString", "Host=127.0.0.1;Database=gangguan;Username=bot"))).Storage.Provider);

    [Fact]
    public void Jobs_are_kept_in_PostgreSQL_only_beside_the_data_and_a_dashboards_key_is_no_short_word()
    {
        Assert.Equal(["Jobs:DashboardKey settings.fault.secret", "Jobs:Storage settings.fault.needs_postgres"],
            Faults(("Telegram:BotToken", Token), ("Jobs:Storage", "Postgres"), ("Jobs:DashboardKey", "fifteen-letters"))
                .Select(f => $"{f.Key} {f.Phrase}").Order(StringComparer.Ordinal));
        SettingsReader.Read(Configuration(("Telegram:BotToken", Token), ("Jobs:Storage", "Postgres"),
            ("Jobs:DashboardKey", "sixteen--letters"), ("Storage:Provider", "Postgres"), ("Storage:ConnectionString", "Host=127.0.0.1")));
    }

    [Fact]
    public void A_mistyped_name_is_answered_with_the_nearest_one() => Assert.Equal(
        "  - Telegram:BotTokn: there is no such setting; perhaps Telegram:BotToken is meant",
        Assert.Single(Faults(("Telegram:BotToken", Token), ("Telegram:BotTokn", "x"))).Say(new Phrasebook(TimeZoneInfo.Utc).For("en")));

    [Fact]
    public void A_list_in_one_value_is_refused_and_not_overlooked() =>
        Assert.Equal("settings.fault.many", Assert.Single(Faults(("Telegram:BotToken", Token), ("Admins", "9001"))).Phrase);

    [Fact]
    public void What_is_set_is_read()
    {
        var settings = SettingsReader.Read(
            Configuration(("telegram:bottoken", Token), ("Telegram:Mode", "polling"), ("Sop:Limits:SiteCheck", "20 detik"),
            ("Admins:0", "9001"), ("Admins:1", "9002"), ("Calendar:AlwaysOpen", "true"), ("NotOurs:Thing", "x")));
        Assert.Equal((Token, ReceivingMode.Polling, "20 detik", true),
            (settings.Telegram.BotToken, settings.Telegram.Mode, settings.Sop.Limits["SiteCheck"], settings.Calendar.AlwaysOpen));
        Assert.Equal([9001, 9002], settings.Admins);
    }

    [Fact]
    public void The_example_shows_every_setting_with_its_default_and_nothing_else()
    {
        var path = Path.Combine(House.Root, "appsettings.example.json");
        var shown = new ConfigurationBuilder().AddJsonFile(path).Build();
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        Assert.All(SettingsShape.Places, place =>
        {
            var at = place.Key.Split(':').Aggregate(json.RootElement, (e, name) => e.GetProperty(name));
            if (!place.Many) Assert.Equal(Default(place), at.ToString(), ignoreCase: true);
        });

        // Read with a token in place: whatever nobody reads would be a fault.
        SettingsReader.Read(new ConfigurationBuilder().AddConfiguration(shown).AddInMemoryCollection([new("Telegram:BotToken", Token)])
            .Build());
        Assert.Equal(["Serilog"], json.RootElement.EnumerateObject().Select(p => p.Name).Except(SettingsShape.Sections));
    }

    private static string Default(SettingPlace place)
    {
        object owner = new GangguanBot.Settings.BotSettings();
        foreach (var name in place.Key.Split(':')) owner = owner.GetType().GetProperty(name)!.GetValue(owner)!;
        return owner.ToString()!;
    }

    private static IReadOnlyList<SettingFault> Faults(params (string Key, string Value)[] set) =>
        Assert.Throws<SettingsException>(() => SettingsReader.Read(Configuration(set))).Faults;

    private static IConfiguration Configuration(params (string Key, string Value)[] set) =>
        new ConfigurationBuilder().AddInMemoryCollection(set.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
}
