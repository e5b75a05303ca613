using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GangguanBot.Languages;
using static GangguanBot.Office.Organisation.OrganisationFaultKind;
using static GangguanBot.Office.Organisation.OrganisationFile;

namespace GangguanBot.Office.Organisation;

/// <summary>The file as JSON. Entry by entry, so that each faulty one is known by its line.</summary>
public static class OrganisationJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false), new OneLineConverter() },
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // names are read by people; the file is never put into a page
    };

    public static string Write(OrganisationFile file) => JsonSerializer.Serialize(file, Json) + "\n";

    public static OrganisationReading Read(string json) => new JsonReading(Encoding.UTF8.GetBytes(json)).Read();

    private sealed class OneLineConverter : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            OneLine.Of(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class JsonReading(byte[] bytes)
    {
        private readonly List<OrganisationFault> faults = [];
        private readonly HashSet<string> mentioned = [];
        private readonly List<AgencyEntry> agencies = [];
        private readonly List<PostEntry> posts = [];
        private readonly List<PersonEntry> people = [];
        private readonly List<NetworkEntry> network = [];
        private int counted, line = 1;

        public OrganisationReading Read()
        {
            try
            {
                ReadAll();
            }
            catch (InvalidOperationException) // a name of half a surrogate pair
            {
                return new(new OrganisationFile(), [new(line, Syntax, ("column", 1))], mentioned);
            }
            catch (JsonException e)
            {
                // The part that was read refers to the part that was not: half a file says nothing of the whole.
                return new(new OrganisationFile(), [new((int)(e.LineNumber ?? 0) + 1, Syntax, ("column", (e.BytePositionInLine ?? 0) + 1))],
                    mentioned);
            }

            return new(new OrganisationFile { Agencies = agencies, Posts = posts, People = people, Network = network }, faults, mentioned);
        }

        private void ReadAll()
        {
            var reader = new Utf8JsonReader(bytes,
                new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                faults.Add(new(LineAt(reader.TokenStartIndex), NoObject));
                return;
            }
            var lists = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var at = LineAt(reader.TokenStartIndex);
                var name = reader.GetString()!;
                if (!lists.Add(name)) faults.Add(new(at, KeyTwice, ("field", name)));
                reader.Read();
                switch (name.ToUpperInvariant())
                {
                    case "AGENCIES": ReadList(ref reader, agencies, name, at, (e, l) => e with { Line = l }); break;
                    case "POSTS": ReadList(ref reader, posts, name, at, (e, l) => e with { Line = l }); break;
                    case "PEOPLE": ReadList(ref reader, people, name, at, (e, l) => e with { Line = l }); break;
                    case "NETWORK": ReadList(ref reader, network, name, at, (e, l) => e with { Line = l }); break;
                    default: faults.Add(new(at, UnknownField, ("field", name))); reader.Skip(); break;
                }
            }

            while (reader.Read()) { } // whatever follows the object is a fault of its own
        }

        private void ReadList<T>(ref Utf8JsonReader reader, List<T> into, string name, int at, Func<T, int, T> number) where T : class
        {
            if (reader.TokenType != JsonTokenType.StartArray) { faults.Add(new(at, WrongValue, ("field", name))); reader.Skip(); return; }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                var entryLine = LineAt(start);
                if (reader.TokenType != JsonTokenType.StartObject)
                {
                    faults.Add(new(entryLine, EmptyEntry, ("field", name)));
                    reader.Skip();
                    continue;
                }
                reader.Skip();
                var entry = bytes.AsSpan(start, (int)reader.BytesConsumed - start);
                try
                {
                    into.Add(number(JsonSerializer.Deserialize<T>(entry, Json)!, entryLine));
                }
                catch (JsonException e)
                {
                    faults.Add(FaultOf(e, entryLine, name));
                    Mention(entry);
                }
            }
        }

        private static OrganisationFault FaultOf(JsonException e, int entryLine, string list)
        {
            // Which fields are missing or unknown, the serializer says in its message only.
            var named = e.Message.Split('\'').Where((_, i) => i % 2 == 1).ToList();
            if (e.Message.Contains("missing required", StringComparison.Ordinal))
                return new(entryLine, MissingField, ("field", string.Join(", ", named.Skip(1))));
            var at = entryLine + (int)(e.LineNumber ?? 0);
            if (e.Message.Contains("duplicate property", StringComparison.OrdinalIgnoreCase))
                return new(at, KeyTwice, ("field", named.FirstOrDefault()));
            if (e.Message.Contains("could not be mapped", StringComparison.Ordinal))
                return new(at, UnknownField, ("field", named.FirstOrDefault()));
            return new(at, WrongValue, ("field", e.Path is { Length: > 2 } path ? path[2..] : list));
        }

        private void Mention(ReadOnlySpan<byte> entry)
        {
            using var document = JsonDocument.Parse(entry.ToArray(),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            foreach (var field in document.RootElement.EnumerateObject())
                if (field.Name.Equals("code", StringComparison.OrdinalIgnoreCase) && field.Value.ValueKind == JsonValueKind.String)
                    mentioned.Add(OneLine.Of(field.Value.GetString()!));
        }

        /// <summary>Positions only go forward, so each byte is looked at once.</summary>
        private int LineAt(long position)
        {
            for (; counted < position && counted < bytes.Length; counted++)
                if (bytes[counted] == '\n') line++;
            return line;
        }
    }
}
