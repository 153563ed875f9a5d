using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;

namespace Korevagt.Reports.Html;

/// <summary>What one map of a scenario shows: a change in minutes for every area, and the words for it.</summary>
internal sealed record MapSubject
{
    /// <summary>Sets it apart from the scenario's other maps; its scale is shared by all maps of the page with this key.</summary>
    public required string Key { get; init; }

    /// <summary>What it shows, in a word or two.</summary>
    public required Text Shown { get; init; }

    /// <summary>The map's title.</summary>
    public required Text Title { get; init; }

    /// <summary>What changes, as the beginning of a sentence.</summary>
    public required Text Subject { get; init; }

    /// <summary>What the colours stand for.</summary>
    public required Text Legend { get; init; }

    /// <summary>The only part of the day that it shows; null where it shows all hours.</summary>
    public DutyPart? Part { get; init; }

    /// <summary>The change that its summary counts, in minutes.</summary>
    public required double NoticeableMinutes { get; init; }

    /// <summary>Every area that has a figure, by id.</summary>
    public required IReadOnlyDictionary<string, MapFigure> Areas { get; init; }

    /// <summary>The places that the summary counts: the areas, or the districts where all areas of one have its figure.</summary>
    public required IReadOnlyList<MapPlace> Places { get; init; }

    /// <summary>Whether all areas of a district have the district's figure.</summary>
    public bool IsByDistrict => Part is not null;

    /// <summary>The changes of all areas that have one.</summary>
    public IEnumerable<double> Changes => Areas.Values.Where(figure => figure.Change is not null).Select(figure => figure.Change!.Value);
}
