using System;
using System.IO;
using System.Linq;
using NetGen.Tests.Networks;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Files;

public sealed class NetworkFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netgen");

    private string Path => System.IO.Path.Combine(_folder.FullName, "flower.safetensors");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void WhatIsSavedIsLoaded()
    {
        FlowerNet network = new(seed: 7);
        network.Save(Path);

        Assert.Equal(network.Parameters.ToArray(), FlowerNet.Load(Path).Parameters.ToArray());
        Assert.Equal([Path], Directory.GetFiles(_folder.FullName));
    }

    [Theory]
    [InlineData(typeof(DeepNet))]
    [InlineData(typeof(DoubleNet))]
    [InlineData(typeof(WideHiddenNet))]
    [InlineData(typeof(BumpNet))]
    [InlineData(typeof(Outer<MemoryStream>.Middle.Inner))]
    public void EveryNumberIsLoadedWithItsBits(Type type)
    {
        object network = Subject.Of(type).Network;
        using MemoryStream stream = new();
        type.GetMethod("Save", [typeof(Stream)])!.Invoke(network, [stream]);
        stream.Position = 0;

        object loaded = type.GetMethod("Load", [typeof(Stream)])!.Invoke(null, [stream])!;

        Assert.Equal(Bits(network), Bits(loaded));
        Assert.True(stream.CanRead);
        stream.Position = 0;
        Assert.Equal(network is INetwork<float> single ? single.Description : ((INetwork<double>)network).Description, NetworkFile.Read(stream).Description);
    }

    [Fact]
    public void TensorsHaveTheDocumentedNamesAndShapes()
    {
        SmallNet network = new(seed: 3);
        NetworkFile file = NetworkFile.Of(network);

        Assert.Equal(
            ["layers.1.weight [3, 2] F32", "layers.1.bias [3] F32", "layers.2.weight [1, 3] F32", "layers.2.bias [1] F32"],
            file.Tensors.Select(tensor => tensor.ToString()));
        Assert.Equal(network.Parameters[SmallNet.WeightIndex(1, 2, 1)], file.Tensors[0].ToSingles()[5]);
        Assert.Equal(network.Parameters[SmallNet.WeightIndex(2, 0, 1)], file.Weights(2).ToSingles()[1]);
        Assert.Equal(network.Parameters[SmallNet.BiasIndex(1, 2)], file.Biases(1).ToDoubles()[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Weights(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Biases(0));
    }

    [Fact]
    public void MetadataTellTheNetworkAndWhatIsAdded()
    {
        NetworkFile file = Through(NetworkFile.Of(new SmallNet()).WithInputStandardization([1.5, -2e-9], [0.1, 3]).WithMetadata("trained by \"me\"", "π\n\\\u0001🌼"));

        Assert.Equal(SmallNet.Description, file.Description);
        Assert.Equal("1", file.Metadata["netgen.version"]);
        Assert.Equal("2,3,1", file.Metadata["netgen.layers"]);
        Assert.Equal("leakyrelu(0.2),sigmoid", file.Metadata["netgen.activations"]);
        Assert.Equal("MeanSquaredError", file.Metadata["netgen.cost"]);
        Assert.Equal([1.5, -2e-9], file.InputMeans);
        Assert.Equal([0.1, 3], file.InputDeviations);
        Assert.Equal("π\n\\\u0001🌼", file.Metadata["trained by \"me\""]);
        Assert.Empty(NetworkFile.Of(new SmallNet()).InputMeans);
        Assert.Throws<ArgumentException>(() => file.WithInputStandardization([1], [1, 2]));
    }

    [Fact]
    public void AFileOfArraysIsThatOfTheNetwork()
    {
        double[][] weights = [[1, 2, 3, 4, 5, 6], [7, 8, 9]];
        double[][] biases = [[10, 11, 12], [13]];
        SmallNet network = new();

        Through(new NetworkFile(SmallNet.Description, weights, biases)).CopyTo(network);

        Assert.Equal(4, network.Parameters[SmallNet.WeightIndex(1, 1, 1)]);
        Assert.Equal(8, network.Parameters[SmallNet.WeightIndex(2, 0, 1)]);
        Assert.Equal(12, network.Parameters[SmallNet.BiasIndex(1, 2)]);
        Assert.Equal(13, network.Parameters[SmallNet.BiasIndex(2, 0)]);
        Assert.Throws<ArgumentException>(() => new NetworkFile(SmallNet.Description, [[1, 2, 3, 4, 5], [7, 8, 9]], biases));
        Assert.Throws<ArgumentException>(() => new NetworkFile(SmallNet.Description, weights, [[1]]));
        Assert.Throws<InvalidDataException>(() => new NetworkFile(SmallNet.Description, [[1e39, 2, 3, 4, 5, 6], [7, 8, 9]], biases));
    }

    [Fact]
    public void AFailedWriteLeavesTheOldFile()
    {
        new FlowerNet(1).Save(Path);
        byte[] before = File.ReadAllBytes(Path);

        string folder = System.IO.Path.Combine(_folder.FullName, "folder");
        Directory.CreateDirectory(folder);
        Assert.ThrowsAny<Exception>(() => new FlowerNet(2).Save(folder));
        Assert.ThrowsAny<IOException>(() => new FlowerNet(2).Save(System.IO.Path.Combine(_folder.FullName, "missing", "x")));

        Assert.Equal(before, File.ReadAllBytes(Path));
        Assert.Equal([Path], Directory.GetFiles(_folder.FullName));
        new FlowerNet(2).Save(Path);
        Assert.Equal(new FlowerNet(2).Parameters.ToArray(), FlowerNet.Load(Path).Parameters.ToArray());
    }

    [Fact]
    public void AMissingFileIsAnIOException() => Assert.Throws<FileNotFoundException>(() => FlowerNet.Load(Path));

    private static NetworkFile Through(NetworkFile file)
    {
        using MemoryStream stream = new();
        file.Save(stream);
        Assert.Equal(0, BitConverter.ToInt64(stream.ToArray()) % 8);
        return NetworkFile.Read(stream.ToArray());
    }

    private static long[] Bits(object network) => network is INetwork<float> single
        ? [.. single.Parameters.ToArray().Select(number => (long)BitConverter.SingleToInt32Bits(number))]
        : [.. ((INetwork<double>)network).Parameters.ToArray().Select(BitConverter.DoubleToInt64Bits)];
}
