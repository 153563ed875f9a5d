using Korevagt.Batches.Working;
using Korevagt.Optimization.Years;
using Korevagt.Store;

namespace Korevagt.Batches.Optimising;

/// <summary>
/// The rounds of one optimisation, placed in the store for every process to work on. Asked for again from the beginning, as by the
/// successor of a process that died, they come to the same numbers; what is stored of them is not simulated again.
/// </summary>
internal sealed class StoredRounds
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(40);

    private readonly RunStore store;
    private readonly long optimisation;
    private readonly int figures;
    private readonly WorkersHand hand;
    private readonly Func<CancellationToken, Task<bool>> help;
    private int round;

    /// <param name="store">The store.</param>
    /// <param name="optimisation">Its number.</param>
    /// <param name="figures">How many figures a year has.</param>
    /// <param name="hand">The worker that answers it.</param>
    /// <param name="help">Does one piece of whatever waits.</param>
    public StoredRounds(RunStore store, long optimisation, int figures, WorkersHand hand, Func<CancellationToken, Task<bool>> help) =>
        (this.store, this.optimisation, this.figures, this.hand, this.help) = (store, optimisation, figures, hand, help);

    /// <summary>Has a round simulated: see <see cref="SimulateRound"/>. For a thread of its own, which it keeps waiting.</summary>
    public IReadOnlyList<double[]> Simulate(IReadOnlyList<YearsWanted> wanted, CancellationToken cancellation) =>
        SimulateAsync(wanted, cancellation).GetAwaiter().GetResult();

    private async Task<IReadOnlyList<double[]>> SimulateAsync(IReadOnlyList<YearsWanted> wanted, CancellationToken cancellation)
    {
        // 1. The number of a round follows from the rounds before it, and they from the question.
        var number = ++round;
        var pieces = PieceCut.Of(wanted);
        NewPiece[] placed = [.. pieces.Select(piece => new NewPiece(PieceCodec.EncodeWanted(piece.Wanted), piece.Years))];
        if (!await hand.Patience.Until(() => store.Pieces.PlaceAsync(hand.Owner, optimisation, number, placed, cancellation), cancellation))
        {
            throw new OperationCanceledException("The optimisation was cancelled, or another process answers it.");
        }

        while (true)
        {
            // 2. Dying here leaves the pieces that are done; the successor places the same round and finds them.
            await FinishedAsync(number, cancellation);
            var data = await hand.Patience.Until(() => store.Pieces.DataAsync(optimisation, number, cancellation), cancellation);
            var read = data.Zip(pieces, (bytes, piece) =>
                PieceCodec.DecodeFigures(bytes, piece.Wanted.Count, piece.Wanted[0].Count * figures)).ToList();
            if (read.TrueForAll(own => own is not null))
            {
                return PieceCut.Join(wanted, pieces, [.. read.Select(own => own!)], figures);
            }

            foreach (var (place, _) in read.Index().Where(own => own.Item is null))
            {
                await hand.Patience.Until(
                    () => store.Pieces.RedoAsync(new PieceKey(optimisation, number, place), cancellation), cancellation);
            }
        }
    }

    private async Task FinishedAsync(int number, CancellationToken cancellation)
    {
        while (await hand.Patience.Until(() => store.Pieces.StandingAsync(optimisation, number, cancellation), cancellation) is var standing
            && standing.Open + standing.Failed > 0)
        {
            if (standing.Failed > 0)
            {
                throw new InvalidOperationException(
                    FormattableString.Invariant($"{standing.Failed} pieces of round {number} could not be simulated."));
            }

            if (!await help(cancellation))
            {
                await Task.Delay(Glance, cancellation);
            }
        }
    }
}
