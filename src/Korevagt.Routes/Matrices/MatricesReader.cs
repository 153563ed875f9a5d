using System.Text.Json;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Routes.Matrices;

/// <summary>
/// Takes the matrices out of a file before the rest is read: of their millions of numbers none needs a name and a place of its own
/// until it is wrong.
/// </summary>
internal sealed class MatricesReader
{
    private const string Root = "$.matrices";
    private const int MostFaults = 20;
    private const int LongestDriveSeconds = 18 * 3600;

    private static readonly string[] Kinds = ["durations", "distances", "costs"];

    private readonly Dictionary<string, FileMatrix> profiles = new(StringComparer.Ordinal);
    private readonly List<(string Path, Text Wrong, Text? Expected, int Offset)> faults = [];
    private int beyond;

    private MatricesReader()
    {
    }

    /// <summary>The file without what its matrices hold; every byte that is left stands where it stood.</summary>
    public required byte[] Rest { get; init; }

    /// <summary>The matrices of each profile; empty where the file has none.</summary>
    public IReadOnlyDictionary<string, FileMatrix> Profiles => profiles;

    /// <summary>Reads the matrices of a file. What is no JSON at all is left for whoever reads the rest.</summary>
    public static MatricesReader Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.ToArray();
        var found = new MatricesReader { Rest = bytes };
        var start = file.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(file.Span[start..]);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                {
                    continue;
                }

                var isMatrices = reader.ValueTextEquals("matrices"u8);
                reader.Read();
                if (!isMatrices || reader.TokenType != JsonTokenType.StartObject)
                {
                    reader.Skip();
                    continue;
                }

                var from = (int)reader.TokenStartIndex;
                found.ReadProfiles(ref reader, start);
                Blank(bytes.AsSpan((start + from + 1)..(start + (int)reader.TokenStartIndex)));
                return found;
            }
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return new MatricesReader { Rest = file.ToArray() };
        }

        return found;
    }

    /// <summary>Tells what is wrong with them.</summary>
    public void Tell(FaultLog log)
    {
        foreach (var (path, wrong, expected, offset) in faults)
        {
            log.Add(path, wrong, expected, offset, Root);
        }

        if (beyond > 0)
        {
            log.Add(Root, new($"har {beyond} fejl til", $"has {beyond} more faults"), null);
        }
    }

    private static void Blank(Span<byte> bytes)
    {
        foreach (ref var one in bytes)
        {
            one = one is (byte)'\n' or (byte)'\r' ? one : (byte)' ';
        }
    }

    private void ReadProfiles(ref Utf8JsonReader reader, int start)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, offset) = (reader.GetString()!, start + (int)reader.TokenStartIndex);
            var path = JsonPath.Member(Root, name);
            reader.Read();
            if (profiles.ContainsKey(name))
            {
                Add(path, new("står to gange", "appears twice"), new("hver profil én gang", "each profile once"), offset);
            }

            if (reader.TokenType != JsonTokenType.StartObject)
            {
                Add(path, new("er intet objekt", "is no object"), new("et objekt med \"durations\"", "an object with durations"), offset);
                reader.Skip();
                continue;
            }

            profiles[name] = ReadProfile(ref reader, path, start);
        }

        if (profiles.Count == 0)
        {
            Add(Root, new("er tom", "is empty"), new("mindst én profil, eller slet ingen \"matrices\"", "at least one profile, or no matrices at all"), 0);
        }

        if (profiles.Values.SelectMany(Tables).Select(table => table.Count).Distinct().Count() > 1)
        {
            var sizes = string.Join(", ", profiles.Values.SelectMany(Tables).Select(table => table.Count).Distinct());
            Add(Root, new($"har tabeller af flere størrelser: {sizes}", $"has tables of several sizes: {sizes}"), new("én størrelse for alle", "one size for all"), 0);
        }
    }

    private static IEnumerable<SquareTable> Tables(FileMatrix matrix) =>
        new[] { matrix.Durations, matrix.Distances, matrix.Costs }.OfType<SquareTable>();

    private FileMatrix ReadProfile(ref Utf8JsonReader reader, string path, int start)
    {
        var tables = new Dictionary<string, SquareTable?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, offset) = (reader.GetString()!, start + (int)reader.TokenStartIndex);
            var member = JsonPath.Member(path, name);
            reader.Read();
            if (!Kinds.Contains(name, StringComparer.Ordinal) || tables.ContainsKey(name))
            {
                Add(
                    member, tables.ContainsKey(name) ? new("står to gange", "appears twice") : new("er en ukendt egenskab", "is an unknown property"),
                    NearestName.Expectation(name, Kinds), offset);
                reader.Skip();
                continue;
            }

            tables[name] = ReadTable(ref reader, member, start);
        }

        if (!tables.ContainsKey(Kinds[0]))
        {
            Add(JsonPath.Member(path, Kinds[0]), new("mangler", "is missing"), new("en liste af rækker", "a list of rows"), 0);
        }

        if (tables.GetValueOrDefault(Kinds[0]) is { Count: > 1 } durations && AllAreLong(durations))
        {
            Add(
                JsonPath.Member(path, Kinds[0]), new("har kun køretider på over 18 timer", "has only drives of more than 18 hours"),
                new("sekunder (er det millisekunder?)", "seconds (are these milliseconds?)"), 0);
        }

        return new FileMatrix
        {
            Durations = tables.GetValueOrDefault(Kinds[0]),
            Distances = tables.GetValueOrDefault(Kinds[1]),
            Costs = tables.GetValueOrDefault(Kinds[2]),
        };
    }

    private static bool AllAreLong(SquareTable durations)
    {
        for (var i = 0; i < durations.Values.Length; i++)
        {
            if (i / durations.Count != i % durations.Count && durations.Values[i] <= LongestDriveSeconds)
            {
                return false;
            }
        }

        return true;
    }

    private SquareTable? ReadTable(ref Utf8JsonReader reader, string path, int start)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Add(path, new("er ingen liste", "is no list"), new("en liste af rækker", "a list of rows"), start + (int)reader.TokenStartIndex);
            reader.Skip();
            return null;
        }

        var tableAt = start + (int)reader.TokenStartIndex;
        var (values, columns, rows, isSound) = (new List<int>(), -1, 0, true);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var (row, offset, before) = (JsonPath.Item(path, rows), start + (int)reader.TokenStartIndex, values.Count);
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                Add(row, new("er ingen række", "is no row"), new("en liste af tal", "a list of numbers"), offset);
                (isSound, rows) = (false, rows + 1);
                reader.Skip();
                continue;
            }

            isSound &= ReadRow(ref reader, row, values, start);
            var length = values.Count - before;
            columns = columns < 0 ? length : columns;
            if (length != columns)
            {
                Add(row, new($"har {length} tal", $"has {length} numbers"), new($"{columns}, som første række", $"{columns}, as the first row"), offset);
                isSound = false;
            }

            rows++;
        }

        if (rows != Math.Max(columns, 0))
        {
            Add(
                path, new($"har {rows} rækker af {Math.Max(columns, 0)} tal", $"has {rows} rows of {Math.Max(columns, 0)} numbers"),
                new("lige så mange rækker som kolonner", "as many rows as columns"), tableAt);
            isSound = false;
        }

        return isSound ? new SquareTable(rows, [.. values]) : null;
    }

    private bool ReadRow(ref Utf8JsonReader reader, string row, List<int> values, int start)
    {
        var (isSound, first) = (true, values.Count);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) && value >= 0)
            {
                values.Add(value);
                continue;
            }

            var item = JsonPath.Item(row, values.Count - first);
            var isMissing = reader.TokenType == JsonTokenType.Null;
            Text wrong = isMissing ? new("mangler", "is missing")
                : reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number)
                    ? Text.Same(number.ToString("R", System.Globalization.CultureInfo.InvariantCulture)).Said()
                    : new("er intet tal", "is no number");
            Add(item, wrong, new("et helt tal på 0 eller mere", "a whole number of 0 or more"), start + (int)reader.TokenStartIndex);
            reader.Skip();
            values.Add(0);
            isSound = false;
        }

        return isSound;
    }

    private void Add(string path, Text wrong, Text? expected, int offset)
    {
        if (faults.Count == MostFaults)
        {
            beyond++;
            return;
        }

        faults.Add((path, wrong, expected, offset));
    }
}

/// <summary>Words of what is found.</summary>
internal static class FoundWords
{
    /// <summary>"is 4" of "4".</summary>
    public static Text Said(this Text found) => new($"er {found.Danish}", $"is {found.English}");
}
