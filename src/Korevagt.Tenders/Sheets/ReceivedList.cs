using System.Globalization;
using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Tenders.Sheets;

/// <summary>
/// When the portal received which file: a line for each, the file's name and the moment with its offset, between them a semicolon,
/// a comma or a tab. A first line with headings is passed over. What a sheet says of its time is never asked for.
/// </summary>
internal sealed class ReceivedList
{
    private static readonly char[] Marks = [';', ',', '\t'];

    private readonly Dictionary<string, (int Line, Instant At)> times = new(StringComparer.Ordinal);

    private ReceivedList(string file) => File = file;

    /// <summary>The list's own name.</summary>
    public string File { get; }

    /// <summary>Reads a list.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="bytes">What it says, in UTF-8.</param>
    /// <param name="sheets">The files that it should name.</param>
    /// <param name="deadline">The time limit for bids.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static ReceivedList Read(string file, ReadOnlySpan<byte> bytes, IReadOnlyList<string> sheets, Instant deadline, List<Fault> faults)
    {
        var list = new ReceivedList(file);
        var lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        foreach (var (i, line) in lines.Index().Where(line => line.Item.Trim().Length > 0))
        {
            list.Add(i + 1, line, deadline, faults);
        }

        var names = sheets.Select(NameOf).ToList();
        faults.AddRange(sheets.Where(sheet => !list.times.ContainsKey(NameOf(sheet))).Select(sheet => new Fault(
            sheet, "", new($"står ikke i {file}", $"does not stand in {file}"), new(
                "en linje med filens navn og det tidspunkt, portalen modtog den",
                "a line with the name of the file and the moment at which the portal received it"))));
        faults.AddRange(list.times.Where(time => !names.Contains(time.Key)).Select(time => new Fault(
            file, Place(time.Value.Line), new(
                $"{Quoted.Text(time.Key)} er modtaget, men ikke givet med",
                $"{Quoted.Text(time.Key)} was received, but is not among the sheets"),
            new("alle modtagne ark, så intet tilbud glemmes", "every sheet that was received, so that no bid is forgotten"))));
        return list;
    }

    /// <summary>When a file was received, in UTC and whole seconds; null where the list does not say.</summary>
    public string? At(string sheet) => times.TryGetValue(NameOf(sheet), out var time)
        ? InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'Z'").Format(time.At)
        : null;

    private void Add(int number, string line, Instant deadline, List<Fault> faults)
    {
        var cut = line.LastIndexOfAny(Marks);
        var (name, moment) = cut < 0 ? (line, "") : (line[..cut], line[(cut + 1)..].Trim().Trim('"'));
        var read = OffsetDateTimePattern.ExtendedIso.Parse(moment);
        if (!read.Success)
        {
            // Headings have no digits where a moment should stand.
            if (number > 1 || moment.Any(char.IsAsciiDigit) || cut < 0)
            {
                faults.Add(new(
                    File, Place(number), FileTexts.Is(Quoted.Text(line)),
                    new(
                        "filens navn, et semikolon og et tidspunkt, for eksempel \"2026-10-11T21:04:11+02:00\"",
                        "the file's name, a semicolon and a moment, such as \"2026-10-11T21:04:11+02:00\"")));
            }

            return;
        }

        var at = read.Value.ToInstant();
        name = NameOf(name.Trim().Trim('"'));
        if (at > deadline)
        {
            var latest = InstantPattern.ExtendedIso.Format(deadline);
            faults.Add(new(
                File, Place(number), new($"{Quoted.Text(name)} er modtaget efter fristen", $"{Quoted.Text(name)} was received after the time limit"),
                new(
                    $"senest {latest}: et tilbud, der er kommet for sent, tages ud af listen og nævnes i protokollen",
                    $"{latest} at the latest: a bid that came too late is taken out of the list and noted in the protocol")));
        }

        if (!times.TryAdd(name, (number, at)))
        {
            faults.Add(new(File, Place(number), FileTexts.Twice(name), new("hver fil én gang", "each file once")));
        }
    }

    private static string Place(int line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");

    private static string NameOf(string path) => NameForm.Of(path[(path.LastIndexOfAny(['/', '\\']) + 1)..]);
}
