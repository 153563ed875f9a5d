using Korevagt.Domain.Texts;
using Korevagt.Planning.Replaying;
using Korevagt.Results;

namespace Korevagt.Reports.Replaying;

/// <summary>A replay as JSON for other programs: a <see cref="ReplayResult"/> as <see cref="ResultJson"/> writes it.</summary>
public static class ReplayJson
{
    /// <summary>Writes the replay.</summary>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(LogReplay replay) => ResultJson.Write(Of(replay));

    /// <summary>The result of a replay, rounded as the contract has it.</summary>
    public static ReplayResult Of(LogReplay replay) => ReplayResult.Of(
        replay, TextsResult.Of(ReplayAnswer.For(replay, Language.Da), ReplayAnswer.For(replay, Language.En)));
}
