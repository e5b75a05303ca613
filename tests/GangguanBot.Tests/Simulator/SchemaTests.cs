using System.Text.Json.Nodes;
using GangguanBot.Simulator.BotApi.Methods;

namespace GangguanBot.Tests.Simulator;

/// <summary>Whatever this server takes exists in the Bot API's own description.</summary>
public sealed class SchemaTests
{
    [BotApiSchemaFact]
    public void Every_method_and_parameter_the_server_takes_exists_and_none_of_its_methods_lacks_one()
    {
        var described = BotApiSchema.Read()["methods"]!.AsObject();
        foreach (var method in MethodTable.All)
        {
            Assert.True(described.ContainsKey(method.Name), $"{method.Name} is no method of the Bot API");
            var fields = described[method.Name]!["fields"]?.AsArray().Select(field => (string)field!["name"]!) ?? [];
            Assert.Equal(fields.Order(StringComparer.Ordinal), method.Parameters.Distinct().Order(StringComparer.Ordinal));
        }
    }
}

/// <summary>The machine-readable description, which lies beside a working copy and is absent from a plain clone.</summary>
internal static class BotApiSchema
{
    public static string? Path { get; } = Find();

    public static JsonNode Read() => JsonNode.Parse(File.ReadAllText(Path!))!;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "GangguanBot.sln")))
            {
                var path = System.IO.Path.Combine(folder.FullName, "..", "shared", "telegram", "botapi.min.json");
                return File.Exists(path) ? path : null;
            }
        }
        return null;
    }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class BotApiSchemaFactAttribute : FactAttribute
{
    public BotApiSchemaFactAttribute()
    {
        if (BotApiSchema.Path is null)
            Skip = "../shared/telegram/botapi.min.json is not here: nothing to compare with.";
    }
}
