using Microsoft.AspNetCore.Builder;

namespace GangguanBot;

/// <summary>Builds the bot as one web host. The simulator and the tests build the same host with another clock.</summary>
public static class BotHost
{
    /// <param name="args">Command line, e.g. <c>--Telegram:BotToken=…</c>.</param>
    /// <param name="with">Last word on the services: the simulator and the tests put their clock here.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? with = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        with?.Invoke(builder.Services);
        return builder.Build();
    }
}
