using System.ComponentModel;

namespace Korevagt.Results;

/// <summary>The same sentences in both languages.</summary>
public sealed record TextsResult
{
    /// <summary>In Danish.</summary>
    [Description("In Danish.")]
    public required IReadOnlyList<string> Da { get; init; }

    /// <summary>In English.</summary>
    [Description("In English.")]
    public required IReadOnlyList<string> En { get; init; }

    internal static TextsResult Of(IReadOnlyList<string> danish, IReadOnlyList<string> english) => new()
    {
        Da = danish,
        En = english,
    };
}
