using Korevagt.Choosing.Lots;
using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Library;
using Korevagt.Library.Tenders;
using Korevagt.Planning.Pricing;
using Korevagt.Previews.Turns;
using Korevagt.Tenders.Quantities;
using Korevagt.Tenders.Trials;

namespace Korevagt.Previews.Tenders;

/// <summary>
/// Reckons what a tender team asks before it publishes: quantities, a trial, lots, what the driving should cost. In this process, one
/// question at a time, and past the store: nothing of the answer is kept, and who leaves stops it.
/// </summary>
/// <param name="library">Where plans come from.</param>
/// <param name="limits">How many may wait, and how many threads simulate.</param>
public sealed class TenderDesk(PlanLibrary library, PreviewLimits limits) : IDisposable
{
    /// <summary>The name of the table of wages and rates that comes with the program, for faults.</summary>
    public const string FiguresName = LibraryPath.Scenarios + "kontrakter/takster.json";

    private const string FiguresResource = "Korevagt.Previews.Figures/takster.json";
    private static readonly Lazy<byte[]> Figures = new(BundledFigures);

    private readonly Slots slots = new(1, limits.Waiting);

    /// <summary>The quantities of a draft by its plan's duties and simulated years.</summary>
    /// <param name="content">The tender's file; quantities that it has do not matter.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="years">Simulated years, 2 or more.</param>
    /// <param name="seed">Seed of the random numbers.</param>
    /// <param name="progress">Told after each simulated year, from any thread.</param>
    /// <param name="cancellation">Stops the simulation before its next year.</param>
    /// <returns>The tender with its quantities, or every fault; null where so many wait that there is no turn.</returns>
    public Task<Outcome<FrozenTender>?> QuantitiesAsync(
        ReadOnlyMemory<byte> content, int year, int years, ulong seed, IProgress<EvaluationProgress> progress, CancellationToken cancellation) =>
        InTurnAsync(
            () => library.Files.WithAsync(TenderProcess.TenderName, content, cancellation),
            files => FreezeQuantities.Run(
                files, TenderProcess.TenderName, null, new EvaluationSettings(year, years, seed, limits.Threads), progress, cancellation),
            cancellation);

    /// <summary>What the rules of a tender do with invented bids.</summary>
    /// <param name="content">The tender's file.</param>
    /// <param name="year">The calendar year that hours are of.</param>
    /// <param name="settings">How bids are drawn.</param>
    /// <param name="cancellation">Stops before the next trial.</param>
    /// <returns>What came of them, or every fault; null where so many wait that there is no turn.</returns>
    public Task<Outcome<TrialResult>?> TrialAsync(ReadOnlyMemory<byte> content, int year, TrialSettings settings, CancellationToken cancellation) =>
        InTurnAsync(
            () => library.Files.WithAsync(TenderProcess.TenderName, content, cancellation),
            files => TrialTender.Run(
                WithFigures(files), TenderProcess.TenderName, FiguresName, new ShouldCostSettings(year), settings, cancellation),
            cancellation);

    /// <summary>For each number of lots the division of a plan's stations that should cost least, proved.</summary>
    /// <param name="plan">A baseline or a scenario.</param>
    /// <param name="settings">Which lots may be.</param>
    /// <param name="cancellation">Stops the reading of the road map.</param>
    /// <returns>The proposals, or every fault; null where so many wait that there is no turn.</returns>
    public Task<Outcome<ProposedLots>?> LotsAsync(LibraryItem plan, LotSettings settings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return InTurnAsync(
            () => library.Files.OfAsync([plan.Path], cancellation),
            files => ProposeLots.Run(WithFigures(files), plan.Path, FiguresName, settings, cancellation), cancellation);
    }

    /// <summary>What the shifts of a plan should cost; no simulation.</summary>
    /// <param name="plan">A baseline or a scenario.</param>
    /// <param name="settings">Year, day and grouping.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The prices, or every fault; null where so many wait that there is no turn.</returns>
    public Task<Outcome<PricedLots>?> ShouldCostAsync(LibraryItem plan, ShouldCostSettings settings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return InTurnAsync(
            () => library.Files.OfAsync([plan.Path], cancellation),
            files => PriceShouldCost.Run(WithFigures(files), plan.Path, FiguresName, settings), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => slots.Dispose();

    private static FileBundle WithFigures(FileBundle files) => files.With(FiguresName, Figures.Value);

    private static byte[] BundledFigures()
    {
        using var stream = typeof(TenderDesk).Assembly.GetManifestResourceStream(FiguresResource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>On a thread of its own: those of the pool answer requests and compute batches.</summary>
    private async Task<Outcome<T>?> InTurnAsync<T>(
        Func<Task<FileBundle>> load, Func<FileBundle, Outcome<T>> reckon, CancellationToken cancellation)
    {
        using var slot = await slots.EnterAsync(cancellation);
        if (slot is null)
        {
            return null;
        }

        var files = await load();
        return await Task.Factory.StartNew(() => reckon(files), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }
}
