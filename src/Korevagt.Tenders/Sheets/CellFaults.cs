using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Tenders.Sheets;

/// <summary>Gathers what is wrong with the sheets of one file, each with its cell, and puts it in the order of the file.</summary>
/// <param name="file">The file as the user named it.</param>
/// <param name="language">The language of the sheets' names.</param>
internal sealed class CellFaults(string file, Language language)
{
    /// <summary>Beyond so many only their number is told: the file is another sheet altogether.</summary>
    private const int Most = 200;

    private readonly List<((int Sheet, int Row, int Column) Order, Fault Fault)> faults = [];

    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>The address of a cell with its sheet, such as <c>Priser!G12</c>.</summary>
    public string Place(CellAt at) => $"{SheetTexts.Name(at.Sheet).In(language)}!{at.Address}";

    /// <summary>Adds a fault of a cell.</summary>
    public void Add(CellAt at, Text message, Text? expected) => Add(at, Place(at), message, expected);

    /// <summary>Adds a fault that stands at a cell and is said of another place.</summary>
    public void Add(CellAt at, string place, Text message, Text? expected) =>
        faults.Add((((int)at.Sheet, at.Row, at.Column), new(file, place, message, expected)));

    /// <summary>The faults in the order of the file.</summary>
    public IReadOnlyList<Fault> InOrder()
    {
        List<Fault> ordered = [.. faults.OrderBy(fault => fault.Order).Select(fault => fault.Fault).Take(Most)];
        if (faults.Count > Most)
        {
            ordered.Add(new(file, "", new($"har {faults.Count - Most} fejl til", $"has {faults.Count - Most} more faults")));
        }

        return ordered;
    }
}
