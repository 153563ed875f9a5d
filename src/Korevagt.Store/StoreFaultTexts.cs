using Korevagt.Domain.Texts;

namespace Korevagt.Store;

/// <summary>Why a store cannot do what was asked of it; what a database says of itself stays as it says it.</summary>
public static class StoreFaultTexts
{
    internal static Text TakenOver { get; } = new(
        "et andet forsøg har overtaget denne forespørgsel", "another attempt has taken over this request");

    /// <summary>A document that something of the store refers to is gone.</summary>
    public static Text DocumentGone(StoreLocation store, string hash) => new(
        $"lageret {store}: dokumentet {hash} findes ikke længere", $"the store {store}: the document {hash} is gone");

    /// <summary>An input file of a run is gone.</summary>
    public static Text FileGone(StoreLocation store, string file) => new(
        $"lageret {store}: inputfilen {file} findes ikke længere", $"the store {store}: the input file {file} is gone");

    /// <summary>The result of a run that was done is gone.</summary>
    public static Text ResultGone(StoreLocation store, string run) => new(
        $"lageret {store}: resultatet af beregningen {run} findes ikke længere", $"the store {store}: the result of run {run} is gone");

    internal static Text FileChanged(StoreLocation store, string hash) => new(
        $"lageret {store}: inputfilen {hash} er ændret, efter at den blev gemt (kontrolsummen passer ikke)",
        $"the store {store}: the input file {hash} was changed after it was stored (hash mismatch)");

    internal static Text ResultChanged(StoreLocation store, string run) => new(
        $"lageret {store}: resultatet af beregningen {run} er ændret, efter at det blev gemt (kontrolsummen passer ikke); "
        + "'korevagt store check --repair' får det beregnet igen",
        $"the store {store}: the result of run {run} was changed after it was stored (hash mismatch); "
        + "'korevagt store check --repair' has it computed again");

    internal static Text AnswerChanged(StoreLocation store, long optimisation) => new(
        $"lageret {store}: svaret på optimering {optimisation} er ændret, efter at det blev gemt (kontrolsummen passer ikke)",
        $"the store {store}: the answer of optimisation {optimisation} was changed after it was stored (hash mismatch)");

    /// <summary>The database cannot be reached now; what it or the network says of itself stays as it is.</summary>
    public static Text Away(StoreLocation store, string said) => new(
        $"lageret {store} kan ikke nås: {said}", $"the store {store} cannot be reached: {said}");

    internal static Text Full(StoreLocation store) => new(
        $"lageret {store} er fuldt: der er ikke mere plads på dets disk",
        $"the store {store} is full: there is no room left on its disk");

    internal static Text Busy(StoreLocation store) => new(
        $"en anden proces har længe været ved at skrive i lageret {store}",
        $"the store {store} is being written by another process for very long");

    internal static Text CannotOpen(StoreLocation store) => new(
        $"lageret {store} kan ikke åbnes: findes dets mappe, og må der skrives i den?",
        $"the store {store} cannot be opened: is its folder there, and may it be written?");

    internal static Text Unreadable(StoreLocation store, string said) => new(
        $"lageret {store} kan ikke læses eller skrives: {said}", $"the store {store} cannot be read or written: {said}");

    internal static Text ReadOnly(StoreLocation store) => new(
        $"der må ikke skrives i lageret {store}", $"the store {store} may not be written");

    internal static Text NoStore(StoreLocation store) => new(
        $"filen {store} er ikke et lager, eller den er beskadiget", $"the file {store} is no run store, or it is damaged");

    internal static Text SomethingElse(StoreLocation store) => new(
        $"filen {store} er ikke et lager: det er en database til noget andet",
        $"the file {store} is no run store: it is the database of something else");

    internal static Text NewerSchema(StoreLocation store, int found, int known) => new(
        $"lageret {store} har skema {found}, og dette program kender op til {known}: en nyere version har brugt det; brug den",
        $"the store {store} has schema {found}, and this program knows up to {known}: it was used by a newer version; use that one");

    internal static Text OwnerHasToUpgrade(StoreLocation store, int found, int known) => new(
        $"lageret {store} har skema {found}, og dette program skal bruge {known}: databasens ejer skal først køre 'korevagt store upgrade'",
        $"the store {store} has schema {found}, and this program needs {known}: the owner of the database has to run 'korevagt store upgrade' first");

    internal static Text NotLetIn(StoreLocation store) => new(
        $"lageret {store} lukker ikke op: bruger eller adgangskode er forkert",
        $"the store {store} does not let us in: user or password is wrong");

    internal static Text NoDatabase(StoreLocation store) => new(
        $"lageret {store}: databasen findes ikke", $"the store {store}: there is no such database");

    internal static Text Refused(StoreLocation store, string said) => new(
        $"lageret {store}: {said}", $"the store {store}: {said}");
}
