using System.Text.Json;
using Korevagt.Batches.Submitting;
using Korevagt.Choosing.Archives;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;
using Korevagt.Store;

namespace Korevagt.Batches.Optimising;

/// <summary>Reads the simulated years of an optimisation again under other prices, requirements or aims; nothing is simulated.</summary>
public static class OptimisationAgain
{
    /// <summary>Reads them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="optimisation">An optimisation that is answered.</param>
    /// <param name="files">Where the scenario with other prices comes from.</param>
    /// <param name="settings">What is other.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The answer, every fault of what is other, or null where the years were cleared away.</returns>
    /// <exception cref="StoreException">The store cannot be reached, or an input file is gone or damaged.</exception>
    public static async Task<Outcome<ReadAnswer>?> RunAsync(
        RunStore store, StoredOptimisation optimisation, IFileSource files, AgainSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(optimisation);
        if (await store.Optimisations.ArchiveAsync(optimisation.Id, cancellation) is not { } archive
            || JsonSerializer.Deserialize<ArchiveHeader>(archive) is not { } header
            || await store.Pieces.AllAsync(optimisation.Id, cancellation) is not { Count: > 0 } pieces
            || pieces.Select(piece => Read(piece, header.Figures)).ToList() is var rounds && rounds.Exists(round => round is null))
        {
            return null;
        }

        var bundle = await StoredBundle.LoadAsync(store, optimisation.Bundle, cancellation);
        var stored = StoredArchive.Of(header, bundle, rounds.Select(round => round!.Value)) with
        {
            Terms = OptimisationRequest.OfJson(optimisation.Request).Terms,
        };
        return await Task.Run(
            () => ReadAgain.Run(files, optimisation.Name, stored, settings, cancellation).Then<ReadAnswer>(chosen => new ReadAnswer(
                OptimisationHead.Of(chosen.Answer), [.. chosen.Answer.Plans.Select(plan => ToldPlan.Of(plan, chosen.Answer.Question))], header.Question)),
            cancellation);
    }

    private static (int FirstYear, IReadOnlyList<YearsWanted> Simulated, IReadOnlyList<double[]> Figures)? Read(
        (byte[] Wanted, byte[] Data) piece, int perYear)
    {
        var wanted = PieceCodec.DecodeWanted(piece.Wanted);
        var figures = PieceCodec.DecodeFigures(piece.Data, wanted.Count, wanted[0].Count * perYear);

        // Years of search, fresh ones and those of figures begin at multiples of this.
        return figures is null ? null : (wanted[0].FirstYear - wanted[0].FirstYear % SelectionSettings.FirstFreshYear, wanted, figures);
    }
}

/// <summary>An answer that was read again.</summary>
/// <param name="Answer">What it comes to.</param>
/// <param name="Plans">The plans that it tells.</param>
/// <param name="Question">What faults and places call the question.</param>
public sealed record ReadAnswer(OptimisationHead Answer, IReadOnlyList<ToldPlan> Plans, string Question);
