using GangguanBot.Registry.FullText;
using GangguanBot.Storage.FullText;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Registry;

/// <summary>What the index itself has, whoever may see it.</summary>
static class WordsInCity
{
    public static Task<int> FoundAsync(this TestCity city, string words) => city.QueryAsync(async db =>
        await (await city.Services.GetRequiredService<IWordIndex>().FindAsync(db, TicketIndexer.Table, WordQuery.Of(words), default))
            .CountAsync());
}
