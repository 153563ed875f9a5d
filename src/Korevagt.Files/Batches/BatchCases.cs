using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Batches;

/// <summary>The demand cases or the price readings of a batch, with what is wrong with them.</summary>
internal sealed class BatchCases
{
    private readonly Text what;
    private readonly FaultLog faults;
    private readonly List<string> names = [];
    private readonly List<BatchCase> all = [];

    /// <summary>Reads the list.</summary>
    /// <param name="listed">The list; null for the baseline as it is and nothing else.</param>
    /// <param name="list">Where it stands.</param>
    /// <param name="what">What one of them is called.</param>
    /// <param name="files">Where files come from.</param>
    /// <param name="batch">Name of the batch file.</param>
    /// <param name="faults">Takes the faults.</param>
    public BatchCases(IReadOnlyList<BatchCaseFile>? listed, string list, Text what, IFileSource files, string batch, FaultLog faults)
    {
        (this.what, this.faults) = (what, faults);
        if (listed is null)
        {
            all.Add(BatchCase.OfBaseline);
            return;
        }

        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        var byFile = new Dictionary<string, int>(files.NameComparer);
        foreach (var (i, entry) in listed.Index())
        {
            var place = $"{list}[{i}]";
            names.Add(entry.Name);
            if (!faults.IsSound(place))
            {
                continue;
            }

            if (!byName.TryAdd(entry.Name, i))
            {
                var (name, first) = (Quoted.Text(entry.Name), $"{list}[{byName[entry.Name]}]");
                faults.Add(
                    $"{place}.name",
                    new($"{name} er allerede navnet på {first}", $"{name} is the name of {first} already"),
                    new("hvert navn én gang", "each name once"));
            }

            var file = entry.File is null ? null : NamedFile.Find(files, batch, entry.File, $"{place}.file", faults);
            if (file is null && entry.File is not null)
            {
                continue;
            }

            var fullName = file is null ? "" : files.FullName(file);
            if (!byFile.TryAdd(fullName, i))
            {
                var first = $"{list}[{byFile[fullName]}]";
                Text found = file is null
                    ? new("den nuværende ordning, som den er", "the baseline as it is")
                    : new($"filen {Quoted.Text(entry.File!)}", $"the file {Quoted.Text(entry.File!)}");
                faults.Add(
                    file is null ? place : $"{place}.file",
                    new($"er {found.Danish}, og det er {first} allerede", $"is {found.English}, as {first} is already"),
                    FileTexts.EachOnce);
            }

            all.Add(new BatchCase(entry.Name, file));
        }
    }

    /// <summary>All of them in the order of the file, without those that have faults.</summary>
    public IReadOnlyList<BatchCase> All => all;

    /// <summary>The one that a run asks for, or null where there is none; without a name the baseline as it is.</summary>
    /// <param name="name">The name, or null.</param>
    /// <param name="place">Where it stands.</param>
    public BatchCase? Find(string? name, string place)
    {
        if (name is null)
        {
            return all.Find(known => known.File is null) ?? BatchCase.OfBaseline;
        }

        if (!names.Contains(name, StringComparer.Ordinal))
        {
            faults.Add(place, ThingTexts.Unknown(what, name), NearestName.Expectation(name, names));
            return null;
        }

        return all.Find(known => known.Name == name);
    }
}
