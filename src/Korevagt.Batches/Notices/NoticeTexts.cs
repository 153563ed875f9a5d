using Korevagt.Domain.Texts;
using Korevagt.Store;

namespace Korevagt.Batches.Notices;

/// <summary>What a person should know while batches are computed or followed; what a program says of itself stays as it says it.</summary>
internal static class NoticeTexts
{
    private const int ShownOfId = 8;

    public static Text Waiting(StoreException away) => After(
        away, new("venter på, at det kommer igen", "waiting for it to come back"));

    public static Text LeftToOthers(StoreException away) => After(
        away, new("det igangværende overtages af andre", "what was claimed is put back by others"));

    public static Text Back(StoreLocation store) => new($"lageret {store} er tilbage", $"the store {store} is back");

    public static Text TryingAgain(Exception failure) => new(
        $"{failure.Message}; prøver igen", $"{failure.Message}; trying again");

    public static Text BlockFailed(string simulation, Exception failure) => new(
        $"en blok af simuleringen {Shown(simulation)} mislykkedes: {failure.Message}",
        $"a block of simulation {Shown(simulation)} failed: {failure.Message}");

    public static Text NoResult(string run, Exception failure) => new(
        $"resultatet af beregningen {Shown(run)} kunne ikke laves: {failure.Message}",
        $"the result of run {Shown(run)} could not be made: {failure.Message}");

    public static Text ComputedAgain(int blocks, string simulation) => new(
        blocks == 1
            ? $"1 gemt blok af simuleringen {Shown(simulation)} mangler eller er beskadiget og beregnes igen"
            : $"{blocks} gemte blokke af simuleringen {Shown(simulation)} mangler eller er beskadigede og beregnes igen",
        $"{blocks} stored blocks of simulation {Shown(simulation)} are gone or damaged and are computed again");

    public static Text PieceFailed(long optimisation, Exception failure) => new(
        $"en del af optimering {optimisation} mislykkedes: {failure.Message}",
        $"a piece of optimisation {optimisation} failed: {failure.Message}");

    public static Text NoAnswer(long optimisation, Exception failure) => new(
        $"optimering {optimisation} kunne ikke besvares: {failure.Message}",
        $"optimisation {optimisation} could not be answered: {failure.Message}");

    public static Text EngineAway(string place, string reason) => new(
        $"Jobmotoren kan ikke bruge databasen {place}: {reason}", $"The job engine cannot use the database {place}: {reason}");

    private static Text After(StoreException away, Text what) => Text.Join("; ", [away.Words, what]);

    private static string Shown(string id) => id[..Math.Min(ShownOfId, id.Length)];
}
