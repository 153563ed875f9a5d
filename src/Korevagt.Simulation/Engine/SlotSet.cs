using System.Numerics;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// The slots that two sets of bits have in common, in ascending order; the second is at least as long as the first.
/// </summary>
internal readonly ref struct SlotSet(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
{
    public const int SlotsPerWord = 64;

    private readonly ReadOnlySpan<ulong> first = first;
    private readonly ReadOnlySpan<ulong> second = second;

    public Enumerator GetEnumerator() => new(first, second);

    public ref struct Enumerator(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        private readonly ReadOnlySpan<ulong> first = first;
        private readonly ReadOnlySpan<ulong> second = second;
        private int word = -1;
        private ulong left;

        public readonly int Current => word * SlotsPerWord + BitOperations.TrailingZeroCount(left);

        public bool MoveNext()
        {
            left &= left - 1;
            while (left == 0)
            {
                if (++word >= first.Length)
                {
                    return false;
                }

                left = first[word] & second[word];
            }

            return true;
        }
    }
}
