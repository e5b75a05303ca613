using GangguanBot.Office;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Colleague = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.City;

/// <summary>The office as stories about administration need it.</summary>
public static class AdminOffice
{
    /// <summary>Admits a new person by the office's own service, with a phone in the world.</summary>
    public static async Task<Colleague> AdmitsAsync(this TestCity city, long id, string name, Role role, string? place = null)
    {
        city.World.AddPerson(id, name, started: true);
        await using var scope = city.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var agency = role == Role.Reporter ? await db.Set<Agency>().SingleAsync(a => a.Code == place) : null;
        var post = role is Role.Reporter or Role.Admin or Role.FrontDesk ? null : await db.Set<Post>().SingleAsync(p => p.Code == place);
        await scope.ServiceProvider.GetRequiredService<PeopleService>()
            .AdmitAsync(null, id, name, new Placement(role, agency?.Id, post?.Id));
        await db.SaveChangesAsync();
        return city.World.Person(id);
    }

    public static Task<GangguanBot.Office.Person> PersonAsync(this TestCity city, long telegramId) =>
        city.QueryAsync(db =>
            db.Set<GangguanBot.Office.Person>().Include(p => p.Agency).Include(p => p.Section)
            .SingleAsync(p => p.TelegramId == telegramId));

    public static Task<Post> PostAsync(this TestCity city, string code) =>
        city.QueryAsync(db => db.Set<Post>().SingleAsync(p => p.Code == code));

    public static Task<List<OfficeEntry>> ActsAsync(this TestCity city, OfficeAct act) =>
        city.QueryAsync(db => db.Set<OfficeEntry>().Where(e => e.Act == act).OrderBy(e => e.Id).ToListAsync());

    extension(TestCity city)
    {
        /// <summary>The settings that admins have changed while the bot runs.</summary>
        public RunningSettings Running => city.Services.GetRequiredService<RunningSettings>();
    }

    /// <summary>Opens a page of <c>/admin</c>, as one press of the menu does.</summary>
    public static async Task OpensAsync(this Colleague admin, string page)
    {
        await admin.Says("/admin");
        await admin.PressesHereAsync(page);
    }

    /// <summary>Presses a button of the newest card, once it is there: older cards may have one with the same words.</summary>
    public static async Task<PressAnswer> PressesHereAsync(this Colleague person, string label)
    {
        var card = await person.WaitFor(m =>
            m == person.Messages.LastOrDefault(x => x.FromBot && !x.Deleted)
            && m.Keyboard?.Find(label) is { Data: not null }, what: $"the button \"{label}\" on the newest card");
        return await person.Press(card.Id, card.Keyboard!.Find(label)!.Data!)
            .Answered.WaitAsync(person.World.Options.Patience, TimeProvider.System);
    }

    /// <summary>Waits until the newest card says it.</summary>
    public static Task<Message> SeesHereAsync(this Colleague person, string text) =>
        person.WaitFor(m => m == person.Messages.LastOrDefault(x => x.FromBot && !x.Deleted)
            && m.Text.Contains(text, StringComparison.Ordinal), what: $"\"{text}\" on the newest card");
}
